import Storage

/// One table of a dump.
package struct DumpedTable: Hashable, Codable, Sendable {
  package let name: String
  package let columns: [String]

  package init(name: String, columns: [String]) {
    self.name = name
    self.columns = columns
  }

  fileprivate var text: String { "\"\(name)\" (\(columns.joined(separator: ", ")))" }
}

extension PostgresDatabase {
  /// Hands out every table of one moment, those first that others refer to.
  package func dump(
    _ take: @escaping @Sendable (DumpedTable, [UInt8]) throws -> Void
  ) async throws -> [DumpedTable] {
    try await crew.do { session in
      try session.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") { db in
        try db.mayTakeLong()
        let tables = try db.tables()
        for table in tables {
          try session.copyOut("COPY \(table.text) TO STDOUT") { try take(table, $0) }
        }
        return tables
      }
    }
  }

  /// Puts a dump into an empty schema that has all its steps, in one transaction.
  package func load(
    _ tables: [DumpedTable], next: @escaping @Sendable (DumpedTable) throws -> [UInt8]
  ) async throws {
    try await crew.do { session in
      try session.transaction("BEGIN ISOLATION LEVEL READ COMMITTED") { db in
        try db.mayTakeLong()
        for table in tables where table.name != "migration" {
          try session.copyIn("COPY \(table.text) FROM STDIN") { try next(table) }
        }
      }
    }
  }
}

extension PostgresConnection {
  /// All tables of the schema, parents before children.
  fileprivate func tables() throws -> [DumpedTable] {
    let columns = Dictionary(
      grouping: try rows(
        """
        SELECT c.relname::text AS name, a.attname::text AS col FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND c.relnamespace = current_schema()::regnamespace
        ORDER BY c.relname, a.attnum
        """)
    ) { (try? $0.string("name")) ?? "" }
    var waiting = try columns.map { name, rows in
      DumpedTable(name: name, columns: try rows.map { try $0.string("col") })
    }.sorted { $0.name < $1.name }
    let parents = try parents()
    var ordered: [DumpedTable] = []
    while !waiting.isEmpty {
      let placed = Set(ordered.map(\.name))
      let ready = waiting.filter { parents[$0.name, default: []].isSubset(of: placed) }
      // A circle of references cannot be ordered; then the server says what is missing.
      let next = ready.isEmpty ? waiting : ready
      ordered += next
      waiting.removeAll(where: next.contains)
    }
    return ordered
  }

  private func parents() throws -> [String: Set<String>] {
    try rows(
      """
      SELECT child.relname::text AS child, parent.relname::text AS parent FROM pg_constraint k
      JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
      WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
        AND child.relnamespace = current_schema()::regnamespace
      """
    ).reduce(into: [:]) { $0[try $1.string("child"), default: []].insert(try $1.string("parent")) }
  }
}
