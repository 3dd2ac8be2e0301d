import Dispatch
import FoundationEssentials
package import Storage
import StoragePostgres
import StorageSQLite

/// The engines a test runs on: always SQLite in memory, and PostgreSQL when one is at hand
/// (`Scripts/with-postgres swift test`).
package enum Engine: String, Sendable, CaseIterable {
  case sqlite, postgres

  package static var available: [Engine] {
    postgresAddress == nil ? [.sqlite] : allCases
  }

  package static var postgresAddress: String? {
    ProcessInfo.processInfo.environment["GONGZHI_TEST_POSTGRES"]
  }

  /// A fresh, empty database with the given schema.
  package func database(_ migrations: [Migration]) async throws -> any Database {
    let database: any Database =
      switch self {
      case .sqlite: try SQLiteDatabase.inMemory()
      case .postgres: try await Engine.freshPostgres()
      }
    try await database.migrate(migrations)
    return database
  }

  /// Several nodes of one house: handles of their own on one schema in the server at hand.
  package static func nodes(
    _ count: Int, _ migrations: [Migration]
  ) async throws -> [any Database] {
    let schema = try await freshSchema()
    let nodes = (0..<count).map { _ in
      PostgresDatabase(postgresAddress ?? "", schema: schema, sessions: 4)
    }
    try await nodes[0].migrate(migrations)
    return nodes
  }

  /// A schema of its own in the server at hand.
  package static func freshPostgres(
    partitioned: Bool = false, statementTimeout: Int = 30_000
  ) async throws -> any Database {
    PostgresDatabase(
      postgresAddress ?? "", schema: try await freshSchema(), sessions: 4, partitioned: partitioned,
      statementTimeout: statementTimeout)
  }

  private static func freshSchema() async throws -> String {
    let schema = "t" + UUID().uuidString.filter { $0 != "-" }.lowercased()
    try await PostgresDatabase(postgresAddress ?? "", sessions: 1).write {
      try $0.run("CREATE SCHEMA \(raw: schema)")
    }
    return schema
  }
}
