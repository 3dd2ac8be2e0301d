package import Storage

/// PostgreSQL through libpq: a few sessions, each on its own thread.
///
/// Reads see one unchanging state (`REPEATABLE READ READ ONLY`); writes are `READ COMMITTED` and
/// lean on constraints and row locks: forty votes at once fail under `SERIALIZABLE` even when
/// tried again. No session is opened before it is needed, and a broken one is replaced, so the
/// server may start later than we do and restart while we run.
package final class PostgresDatabase: Database {
  let crew: Crew

  /// - Parameters:
  ///   - address: a libpq connection string or `postgres://` address.
  ///   - schema: where the tables are, if not in the server's search path.
  ///   - partitioned: new tables with a district are partitioned by it.
  ///   - statementTimeout: after so many milliseconds a statement is stopped.
  package init(
    _ address: String, schema: String? = nil, sessions: Int = 8, partitioned: Bool = false,
    statementTimeout: Int = 30_000
  ) {
    let terms = PostgresSession.Terms(
      address: address, schema: schema, partitioned: partitioned,
      statementTimeout: statementTimeout)
    crew = Crew(sessions) { PostgresSession(terms) }
  }

  deinit {
    crew.dismiss()
  }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (any ReadConnection) throws -> T
  ) async throws -> T {
    try await crew.do { session in
      try session.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") { try body($0) }
    }
  }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await crew.do { session in
      try session.transaction("BEGIN ISOLATION LEVEL READ COMMITTED") { try body($0) }
    }
  }

  package var waiting: Int { crew.waiting }

  package func close() {
    crew.dismiss()
  }
}
