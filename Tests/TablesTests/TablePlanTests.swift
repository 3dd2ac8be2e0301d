import Acts
import App
import Civil
import Homes
import Kernel
import Organs
import Registry
import Storage
import TestKit
import Testing

@testable import Tables

/// How the database goes about the questions of lists and of the search: always by an index, so
/// that a page of a register with a million rows costs what a page of one with a hundred costs.
@Suite struct TablePlanTests {
  private static let tables: [Table] = [
    ComplexTable().table, EnterpriseTable().table, ContractTable().table, HandoverTable().table,
    DeveloperTable().table, UnitTable().table, OwnerTable(Vault(key: TestSite.key)).table,
    ItemTable<PropertyRoom>().table, ItemTable<Facility>().table, ItemTable<StaffMember>().table,
    ItemTable<FundBalance>().table, ItemTable<ModeDecision>().table, EngagementTable().table,
    OrganTable().table, AccountTable().table,
    RecordTable(RecordWords(acts: [.takeOut: "导出列表"], subjects: [])).table,
  ]

  @Test(arguments: Engine.available, tables.map(\.key))
  func `no page of a list walks over a whole table`(engine: Engine, key: String) async throws {
    let table = try #require(Self.tables.first { $0.key == key })
    let database = try await engine.database(App.migrations)
    for scope in Self.scopes {
      for question in try await Self.questions(of: table, scope, database) {
        let plan = try await Self.plan(of: table, question, scope, database, engine)
        let scans = plan.filter(engine.isWholeTable)
        #expect(scans.isEmpty, "\(question.address(of: table)) in \(scope): \(plan)")
      }
    }
  }

  @Test(arguments: tables.map(\.key))
  func `a page in the usual order needs no sorting`(key: String) async throws {
    let table = try #require(Self.tables.first { $0.key == key })
    let database = try await Engine.sqlite.database(App.migrations)
    let plan = try await Self.plan(
      of: table, TableQuestion(), .region("411502"), database, .sqlite)
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(table.key): \(plan)")
  }

  private static let scopes: [Scope] = [
    .region("411502"), .region("411502/002"), .enterprise("91411502MA9F00001A", in: "411502"),
  ]
  private static let texts = ["411502002000", "翠园", "翠园 3-2-501", "501"]

  /// Every order, every choice, and some texts.
  private static func questions(
    of table: Table, _ scope: Scope, _ database: any Database
  ) async throws -> [TableQuestion] {
    let orders = table.columns.filter { $0.order != nil }.map { column in
      TableQuestion().with { $0.sort = Sort(column.key, descends: true) }
    }
    let filters = try await database.read { db in
      try table.filters.flatMap { filter in
        try values(of: filter, scope, db).map { text in
          TableQuestion().with { $0.values[filter.names[0]] = text }
        }
      }
    }
    return [TableQuestion()] + orders + filters
  }

  private static func values(
    of filter: Filter, _ scope: Scope, _ db: any ReadConnection
  ) throws -> [String] {
    guard case .choice(let choices) = filter.kind else { return texts }
    return try choices(db, scope).prefix(3).map(\.value) + ["411502002000"]
  }

  private static func plan(
    of table: Table, _ question: TableQuestion, _ scope: Scope, _ database: any Database,
    _ engine: Engine
  ) async throws -> [String] {
    try await database.write { db in
      let rows = try TableRows(table, question, within: scope, on: "2026-11-23", db)
      let statement = rows.statement(table.columns, from: nil, limit: 51)
      switch engine {
      case .sqlite:
        return try db.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0.string("detail") }
      case .postgres:
        // Tables as small as these it would read whole whatever indexes there are.
        try db.run("SET LOCAL enable_seqscan = off")
        return try db.rows("EXPLAIN \(statement)").map { try $0.string("QUERY PLAN") }
      }
    }
  }
}

extension Engine {
  fileprivate func isWholeTable(_ step: String) -> Bool {
    switch self {
    case .sqlite: step.hasPrefix("SCAN ") && !step.hasPrefix("SCAN (")
    case .postgres: step.contains("Seq Scan")
    }
  }
}
