import Organs
import Storage
import TestKit
import Testing

@testable import App

/// Every question that pages and forms ask of SQLite, held against how it goes about it. Without
/// statistics it may prefer an index that gives the wanted order to one that finds the rows, and
/// then walks over all that a district has of them.
@Suite struct PlanSweepTests {
  @Test func `no page and no form walks over a register`() async throws {
    let world = try await Neighbours(
      on: try await TestSite(.sqlite, watched: WatchedDatabase.init))
    let watched = try #require(world.site.database as? WatchedDatabase)
    let staged = Set(watched.statements.map(\.words))

    _ = try await RouteSweep(world, as: .bureauLead).violations()

    let asked = watched.statements.filter { !staged.contains($0.words) }
    #expect(asked.count > 100)
    let walks = try await watched.read { db in
      let tables = try Set(db.tables())
      return try asked.flatMap { statement in
        try Self.walks(statement, tables, db).map { "\($0): \(statement.words.prefix(300))" }
      }
    }
    #expect(walks.isEmpty, "\(walks.sorted().joined(separator: "\n"))")
  }

  @Test func `a walk is noticed`() async throws {
    let database = try await Engine.sqlite.database(App.migrations)
    let found = try await database.read { db in
      let tables = try Set(db.tables())
      return try [
        "SELECT * FROM unit WHERE number = \("3")" as SQL,
        "SELECT * FROM unit WHERE district = \("3")",
      ]
      .map { try Self.walks($0, tables, db).count }
    }
    #expect(found == [1, 1])
  }

  /// What a district has few of: organs and people, days of checks, counts kept by rule and month,
  /// complexes by the hundred.
  private static let few: Set = [
    "account", "boundary", "burden_count", "check_finding", "check_run", "complex",
    "determination_count", "determination_epoch", "hook", "organ", "person", "place",
  ]

  /// The steps that touch every row of a table, or every row that a district has in it.
  private static func walks(
    _ statement: SQL, _ tables: Set<String>, _ db: any ReadConnection
  ) throws -> [String] {
    try db.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0.string("detail") }.filter { step in
      let words = step.split(separator: " ")
      guard words.count > 1, tables.contains(String(words[1])) else { return false }
      if words[0] == "SCAN" { return true }
      return step.hasSuffix("(district=?)") && !few.contains(String(words[1]))
        && !statement.endsAfterAPage
    }
  }
}

extension SQL {
  fileprivate var words: String {
    rendered { _ in "?" }.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A list of `Tables` in one of its orders, or its count: both stop at a number of rows.
  fileprivate var endsAfterAPage: Bool {
    words.contains(" AS row_id") || words.contains("SELECT 1 AS one FROM")
  }
}

extension ReadConnection {
  fileprivate func tables() throws -> [String] {
    try rows("SELECT name FROM sqlite_master WHERE type = 'table'").map { try $0.string("name") }
  }
}
