/// One step in the life of the schema. Steps are never edited after a release, only added.
package struct Migration: Sendable {
  package let name: String
  package let statements: [SQL]

  package init(_ name: String, _ statements: SQL...) {
    self.name = name
    self.statements = statements
  }
}

extension Database {
  /// Runs what has not run yet; each step and its mark are one transaction.
  package func migrate(_ migrations: [Migration]) async throws {
    _ = try await write { db in
      try db.run("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
    }
    for migration in migrations {
      try await write { db in
        let done = try db.row("SELECT name FROM migration WHERE name = \(migration.name)")
        guard done == nil else { return }
        for statement in migration.statements { try db.run(statement) }
        try db.run("INSERT INTO migration (name) VALUES (\(migration.name))")
      }
    }
  }
}
