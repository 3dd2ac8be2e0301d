import App
import Storage
import TestKit
import Testing

/// The whole schema, partitioned by district: what a province would run.
@Suite(.enabled(if: Engine.postgresAddress != nil))
struct PartitionTests {
  @Test func `the schema is made partitioned by district and takes rows of two`() async throws {
    let database = try await Engine.freshPostgres(partitioned: true)
    try await database.migrate(App.migrations)
    try await database.write { db in
      try db.run("CREATE TABLE fact_411502 PARTITION OF fact FOR VALUES IN ('411502')")
      for district in ["411502", "411503"] {
        try db.run(
          """
          INSERT INTO fact (
            district, id, kind, subject, region, happened_on, known_at, doer, attributes, withdraws)
          VALUES (\(district), 'f', 'k', '{}', \(district), '2026-09-01', 0, 'd', '{}', FALSE)
          """)
      }
    }

    let places = try await database.read { db in
      try db.rows("SELECT tableoid::regclass::text AS place FROM fact ORDER BY district")
        .map { try $0.string("place") }
    }
    #expect(places == ["fact_411502", "fact_default"])
    let violation = await #expect(throws: ConstraintViolation.self) {
      try await database.write { try $0.run("DELETE FROM fact") }
    }
    #expect(violation?.breaks(.appendOnly, of: "fact") == true)
  }

  @Test func `every table with a district is partitioned`() async throws {
    let database = try await Engine.freshPostgres(partitioned: true)
    try await database.migrate(App.migrations)
    let plain = try await database.read { db in
      try db.rows(
        """
        SELECT c.relname::text AS name FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district'
        WHERE c.relkind = 'r' AND NOT c.relispartition
          AND c.relnamespace = current_schema()::regnamespace
        """
      ).map { try $0.string("name") }
    }
    #expect(plain == [])
  }
}
