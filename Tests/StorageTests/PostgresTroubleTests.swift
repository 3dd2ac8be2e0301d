import Storage
import StoragePostgres
import TestKit
import Testing

/// A server that is away, comes back, breaks connections and takes too long.
@Suite(.enabled(if: Engine.postgresAddress != nil))
struct PostgresTroubleTests {
  @Test func `a server that is away is said to be away, and the service returns by itself`()
    async throws
  {
    let server = try #require(try PrivatePostgres.start())
    let database = PostgresDatabase(server.address, sessions: 3)
    try await database.migrate(Things.migrations)
    try await database.write { try $0.add("a", "one") }

    try server.crash()
    await #expect(throws: DatabaseUnavailable.self) { try await database.names() }
    await #expect(throws: DatabaseUnavailable.self) {
      try await database.write { try $0.add("b", "two") }
    }
    try server.start()

    #expect(try await database.names() == ["one"])
    try await database.write { try $0.add("b", "two") }
    #expect(try await database.names() == ["one", "two"])
  }

  @Test func `a connection that breaks in the middle means once more from the start`()
    async throws
  {
    let database = try await Engine.freshPostgres()
    try await database.migrate(Things.migrations)
    let tries = Counter()

    try await database.write { db in
      try db.add("a", "one")
      if tries.next() == 1 { _ = try db.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
      try db.add("b", "two")
    }

    #expect(try await database.names() == ["one", "two"])
    #expect(tries.next() == 3)
  }

  @Test func `a connection that breaks during COMMIT is told as it is, and not tried again`()
    async throws
  {
    let database = try await Engine.freshPostgres()
    try await database.migrate(Things.migrations + [SlowCommit.migration])
    let tries = Counter()

    let outcome = Task {
      try await database.write { db in
        _ = tries.next()
        try db.add("a", "one")
      }
    }
    try await SlowCommit.breakIt(through: database)

    await #expect(throws: OutcomeUnknown.self) { try await outcome.value }
    #expect(tries.next() == 2)
  }

  @Test func `a statement that takes too long is stopped`() async throws {
    let database = try await Engine.freshPostgres(statementTimeout: 100)
    await #expect(throws: TookTooLong.self) {
      try await database.read { _ = try $0.rows("SELECT pg_sleep(5)") }
    }
    try await database.write { db in
      try db.mayTakeLong()
      _ = try db.rows("SELECT pg_sleep(0.3)")
    }
  }

  @Test func `a table that changed its shape is read in its new shape`() async throws {
    let database = try await Engine.freshPostgres()
    try await database.migrate(Things.migrations)
    for _ in 0..<8 { _ = try await database.names() }
    _ = try await database.read { try $0.rows("SELECT * FROM thing") }
    try await database.write { db in
      try db.run("ALTER TABLE thing ADD COLUMN colour TEXT")
      try db.add("a", "one")
      try db.run("UPDATE thing SET colour = 'red'")
    }
    for _ in 0..<8 {
      let row = try await database.read { try $0.row("SELECT * FROM thing") }
      #expect(try row?.string("colour") == "red")
    }
  }
}

/// A COMMIT that sleeps, so that a test can break the connection in the middle of it.
private enum SlowCommit {
  static let migration = Migration(
    "slow.1",
    """
    CREATE FUNCTION sleep_a_little() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_sleep(20); RETURN NULL; END $$
    """,
    """
    CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION sleep_a_little()
    """)

  static func breakIt(through database: any Database) async throws {
    for _ in 0..<500 {
      let broken = try await database.write { db in
        try db.rows(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE query = 'COMMIT' AND state = 'active' AND wait_event = 'PgSleep'
          """
        ).count
      }
      if broken > 0 { return }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
