import Acts
import App
import Kernel
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
  ]

  @Test(arguments: tables.map(\.key))
  func `no page of a list walks over a whole table`(key: String) async throws {
    let table = try #require(Self.tables.first { $0.key == key })
    for question in Self.questions(of: table) {
      for scope in Self.scopes {
        let plan = try await Self.plan(of: table, question, scope)
        let scans = plan.filter { $0.hasPrefix("SCAN ") && !$0.hasPrefix("SCAN (") }
        #expect(scans.isEmpty, "\(question.address(of: table)) in \(scope): \(plan)")
      }
    }
  }

  @Test func `a page in the usual order needs no sorting`() async throws {
    for table in [ComplexTable().table, EnterpriseTable().table, ContractTable().table] {
      let plan = try await Self.plan(of: table, TableQuestion(), .region("411502"))
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(table.key): \(plan)")
    }
  }

  private static let scopes: [Scope] = [
    .region("411502"), .region("411502/002"), .enterprise("91411502MA9F00001A", in: "411502"),
  ]

  /// Every order, every choice, and a text.
  private static func questions(of table: Table) -> [TableQuestion] {
    let orders = table.columns.filter { $0.order != nil }.map { column in
      TableQuestion().with { $0.sort = Sort(column.key, descends: true) }
    }
    let texts = table.filters.map { filter in
      TableQuestion().with { $0.values[filter.names[0]] = "411502002000" }
    }
    return [TableQuestion()] + orders + texts
  }

  private static func plan(
    of table: Table, _ question: TableQuestion, _ scope: Scope
  ) async throws -> [String] {
    let database = try await Engine.sqlite.database(App.migrations)
    return try await database.read { db in
      let rows = try TableRows(table, question, within: scope, db)
      let statement = rows.statement(table.columns, from: nil, limit: 51)
      return try db.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0.string("detail") }
    }
  }
}
