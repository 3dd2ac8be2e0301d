import Acts
import Storage
import TestKit
import Testing

@Suite struct RecordTests {
  @Test(arguments: Engine.available)
  func `no line of the record can be changed or removed`(engine: Engine) async throws {
    let database = try await engine.database(Record.migrations)
    try await database.write { db in
      try db.run(
        """
        INSERT INTO record_entry (
          district, id, at, act, subject, note, doer_id, doer_name, organ, region)
        VALUES ('411502', 'e', 0, 'act', 'Thing/1', '改名', 'd', '经办甲', 'housing', '411502')
        """)
      try db.run(
        "INSERT INTO record_change (district, entry_id, field) VALUES ('411502', 'e', 'name')")
    }

    for table in ["record_entry", "record_change"] {
      for change in ["UPDATE \(raw: table) SET district = 'x'", "DELETE FROM \(raw: table)"]
        as [SQL]
      {
        let violation = await #expect(throws: ConstraintViolation.self) {
          try await database.write { try $0.run(change) }
        }
        #expect(violation?.breaks(.appendOnly, of: table) == true)
      }
    }
  }
}
