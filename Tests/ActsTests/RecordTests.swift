import Acts
import Civil
import Kernel
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

  @Test(arguments: Engine.available)
  func `the history of a thing goes on before any place of its timeline`(
    engine: Engine
  ) async throws {
    let day: Day = "2026-10-08"
    let thing = ID<RecordTests>(rawValue: "1").reference
    let ids = (10..<58).map { "e-\($0)" }
    let database = try await engine.database(Record.migrations)
    try await database.write { db in
      for (hour, id) in ids.enumerated() {
        try db.run(
          """
          INSERT INTO record_entry (
            district, id, at, act, subject, note, doer_id, doer_name, organ, region)
          VALUES ('411502', \(id), \(day.start.adding(seconds: Int64(hour) * 3_600)), 'act',
            \(thing), '改名', 'd', '经办甲', 'housing', '411502')
          """)
      }
    }

    let read = try await database.read { db in
      let first = try db.history(of: thing, in: "411502", limit: 30)
      let last = try #require(first.last)
      let place = TimelinePlace(last.at.day, last.id)
      return first + (try db.history(of: thing, in: "411502", before: place, limit: 100))
    }
    #expect(read.map(\.id) == ids.reversed())
  }
}
