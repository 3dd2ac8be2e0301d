import Storage

extension ReadConnection {
  /// The steps the schema has had, in order of their names.
  func migrationNames() throws -> Set<String> {
    Set(try rows("SELECT name FROM migration").map { try $0.string("name") })
  }

  /// What a PostgreSQL server is set to.
  func serverSettings() throws -> [String: String] {
    let row = try row(
      """
      SELECT current_setting('fsync') AS fsync,
        current_setting('full_page_writes') AS full_page_writes,
        current_setting('server_encoding') AS server_encoding,
        (SELECT datcollate::text FROM pg_database WHERE datname = current_database())
          AS lc_collate
      """)
    return try ["fsync", "full_page_writes", "server_encoding", "lc_collate"].reduce(into: [:]) {
      $0[$1] = try row?.string($1)
    }
  }

  /// Whether the schema holds no table at all, on PostgreSQL.
  func isEmptySchema() throws -> Bool {
    try rows("SELECT 1 AS one FROM pg_tables WHERE schemaname = current_schema()").isEmpty
  }
}
