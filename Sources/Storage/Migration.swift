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
  /// Runs what has not run yet; each step and its mark are one transaction, so a process killed
  /// on the way leaves whole steps behind. Two nodes that start at once take turns.
  package func migrate(_ migrations: [Migration]) async throws {
    try await write { db in
      try db.lock("migration")
      try db.run("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
    }
    for migration in try await pending(migrations) {
      try await write { db in
        try db.lock("migration")
        try db.mayTakeLong()
        let done = try db.row("SELECT name FROM migration WHERE name = \(migration.name)")
        guard done == nil else { return }
        for statement in migration.statements { try db.run(statement) }
        try db.run("INSERT INTO migration (name) VALUES (\(migration.name))")
      }
    }
  }

  /// The steps that have not run; the table of the marks must be there.
  package func pending(_ migrations: [Migration]) async throws -> [Migration] {
    try await read { db in
      let done = Set(try db.rows("SELECT name FROM migration").map { try $0.string("name") })
      return migrations.filter { !done.contains($0.name) }
    }
  }
}
