import Storage

/// A session inside a transaction.
struct PostgresConnection: Connection {
  let session: PostgresSession

  func rows(_ sql: SQL) throws -> [Row] {
    let (text, values) = sql.rendered { "$\($0)" }
    return try translated { try session.execute(text, values).rows() }
  }

  func scan(_ sql: SQL, _ each: (PassingRow) throws -> Void) throws {
    let (text, values) = sql.rendered { "$\($0)" }
    let result = try translated { try session.execute(text, values) }
    try result.scan(each)
  }

  func run(_ sql: SQL) throws -> Int {
    if let word = sql.schemaWord {
      try translated { for text in word.postgres { try session.execute(text, []) } }
      return 0
    }
    let (text, values) = sql.rendered { "$\($0)" }
    return try translated {
      guard session.terms.partitioned, let table = PartitionedTable(text) else {
        return try session.execute(text, values).changed
      }
      for statement in table.statements { try session.execute(statement, []) }
      return 0
    }
  }

  func run(_ insertion: Insertion) throws -> Int {
    let portion = max(1, min(500, 30_000 / max(1, insertion.columns.count)))
    var changed = 0
    for start in stride(from: 0, to: insertion.rows.count, by: portion) {
      let rows = insertion.rows[start..<min(start + portion, insertion.rows.count)]
      let text = insertion.text(rows: rows.count) { "$\($0)" }
      changed += try translated { try session.execute(text, rows.flatMap(\.self)).changed }
    }
    return changed
  }

  func attempt<T>(_ body: () throws -> T) throws -> T {
    try translated { try session.execute("SAVEPOINT attempt", []) }
    do {
      let value = try body()
      try translated { try session.execute("RELEASE SAVEPOINT attempt", []) }
      return value
    } catch {
      try translated {
        try session.execute("ROLLBACK TO SAVEPOINT attempt", [])
        try session.execute("RELEASE SAVEPOINT attempt", [])
      }
      throw error
    }
  }

  func lock(_ name: String) throws {
    _ = try rows(
      """
      SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/' || \(name), 0))
      """)
  }

  func tryLock(_ name: String) throws -> Bool {
    let answer = try row(
      """
      SELECT pg_try_advisory_xact_lock(
        hashtextextended(current_schema() || '/' || \(name), 0)) AS taken
      """)
    return try answer?.bool("taken") ?? false
  }

  func mayTakeLong() throws {
    try translated { try session.execute("SET LOCAL statement_timeout = 0", []) }
  }

  /// Areas catch broken constraints; the rest passes unchanged, so that the session can tell
  /// what to try again.
  @discardableResult
  private func translated<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as PostgresError where !error.mayTryAgain {
      throw error.forPeople
    }
  }
}
