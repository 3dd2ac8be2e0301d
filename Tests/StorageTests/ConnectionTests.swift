import Civil
import Kernel
import Storage
import TestKit
import Testing

@Suite struct ConnectionTests {
  @Test(arguments: Engine.available)
  func `what is written is read back as it was`(engine: Engine) async throws {
    let database = try await engine.things()
    let text = "翠园'小区\"; DROP TABLE thing; -- $1 ? 𠮷 \u{1F600}"

    try await database.write { db in
      try db.run(
        """
        INSERT INTO thing (district, id, name, size, open)
        VALUES ('411502', 'a', \(text), \(Int64.max), \(true)),
          ('411502', 'b', \(""), \(Int64.min), \(false)), ('411502', 'c', 'c', \(nil as Int?), FALSE)
        """)
    }

    let rows = try await database.read { try $0.rows("SELECT * FROM thing ORDER BY id") }
    #expect(try rows.map { try $0.string("name") } == [text, "", "c"])
    #expect(try rows.map { try $0.optionalInt("size") } == [.max, .min, nil])
    #expect(try rows.map { try $0.bool("open") } == [true, false, false])
  }

  @Test(arguments: Engine.available)
  func `a scan hands out what is there, row by row`(engine: Engine) async throws {
    let database = try await engine.things()
    try await database.write { db in
      try db.run(
        """
        INSERT INTO thing (district, id, name, size, open)
        VALUES ('411502', '2026-10-08', \("翠园"), \(Int64.min), \(true)),
          ('411502', 'b', '', \(nil as Int?), FALSE)
        """)
      var seen: [String] = []
      try db.scan("SELECT id, name, size, open FROM thing ORDER BY id") { row in
        let isDay = try row.isText(0, "2026-10-08")
        let size = isDay ? try row.integer(2).description : "none"
        seen += [try row.string(0), try row.string(1), size, try row.integer(3).description]
        #expect(isDay == (seen.count == 4))
        #expect(isDay ? try row.optionalDay(0) == "2026-10-08" : try row.optionalDay(2) == nil)
        #expect(throws: BadColumn.self) { try row.integer(1) }
        // Others may be asked meanwhile.
        #expect(try db.row("SELECT COUNT(*) AS n FROM thing")?.int("n") == 2)
      }
      #expect(seen == ["2026-10-08", "翠园", "\(Int64.min)", "1", "b", "", "none", "0"])
    }
  }

  @Test(arguments: Engine.available)
  func `sums come as whole numbers, also beyond ten thousand and below nought`(
    engine: Engine
  ) async throws {
    let database = try await engine.things()
    for sizes in [
      [20_000, 30_000], [-123_456_789, 1], [0], [10_000_000_000_000_000, 7], [40_000],
    ] {
      let sum = try await database.write { db in
        try db.run("DELETE FROM thing")
        for (index, size) in sizes.enumerated() {
          try db.run(
            """
            INSERT INTO thing (district, id, name, size)
            VALUES ('411502', \(index.description), \("n\(index)"), \(size))
            """)
        }
        return try db.row("SELECT SUM(size) AS total FROM thing")?.int("total")
      }
      #expect(sum == sizes.reduce(0, +))
    }
  }

  @Test(arguments: Engine.available)
  func `a filter that is left out may be asked whether it is there`(engine: Engine) async throws {
    let database = try await engine.things()
    try await database.write { try $0.add("a", "one") }
    let (name, size, open, day) = (nil as String?, nil as Int?, nil as Bool?, nil as Day?)
    let rows = try await database.read { db in
      try db.rows(
        """
        SELECT id FROM thing WHERE (\(name) IS NULL OR name = \(name))
          AND (\(size) IS NULL OR size = \(size)) AND (\(open) IS NULL OR open = \(open))
          AND (\(day) IS NULL OR name >= \(day))
        """)
    }
    #expect(try rows.map { try $0.string("id") } == ["a"])
    try await database.write {
      try $0.run("UPDATE thing SET size = \(size) WHERE \(day) IS NULL AND id = \("a")")
    }
  }

  @Test(arguments: Engine.available)
  func `text with a zero byte is refused, not cut short`(engine: Engine) async throws {
    let database = try await engine.things()
    await #expect(throws: ZeroByteInText.self) {
      try await database.write { try $0.add("a", "left\0right") }
    }
    #expect(try await database.names() == [])
  }

  @Test(arguments: Engine.available)
  func `a body that fails leaves nothing behind`(engine: Engine) async throws {
    let database = try await engine.things()
    await #expect(throws: Halt.self) {
      try await database.write { db in
        try db.add("a", "one")
        throw Halt()
      }
    }
    #expect(try await database.names() == [])
  }

  @Test(arguments: Engine.available)
  func `an attempt that fails is undone alone`(engine: Engine) async throws {
    let database = try await engine.things()
    try await database.write { db in
      try db.add("a", "one")
      #expect(throws: ConstraintViolation.self) {
        try db.attempt {
          try db.add("b", "two")
          try db.add("a", "again")
        }
      }
      try db.add("c", "three")
    }
    #expect(try await database.names() == ["one", "three"])
  }

  @Test(arguments: Engine.available)
  func `a body that swallows a failed statement is not committed`(engine: Engine) async throws {
    let database = try await engine.things()
    await #expect(throws: TransactionSpoiled.self) {
      try await database.write { db in
        try db.add("a", "one")
        _ = try? db.add("a", "again")
      }
    }
    #expect(try await database.names() == [])
  }

  @Test(arguments: Engine.available)
  func `a thousand rows go in with one call`(engine: Engine) async throws {
    let database = try await engine.things()
    let rows: [[Value]] = (0..<1_234).map {
      [.text("411502"), .text("\($0)"), .text("n\($0)"), .integer($0), .bool(true)]
    }
    let insertion = Insertion(
      into: "thing", ["district", "id", "name", "size", "open"], rows,
      ending: "ON CONFLICT (district, id) DO NOTHING")

    #expect(try await database.write { try $0.run(insertion) } == 1_234)
    #expect(try await database.write { try $0.run(insertion) } == 0)
    let total = try await database.read { try $0.row("SELECT SUM(size) AS total FROM thing") }
    #expect(try total?.int("total") == 1_233 * 1_234 / 2)
  }

  @Test(arguments: Engine.available)
  func `a read sees one state from its beginning to its end`(engine: Engine) async throws {
    guard engine != .sqlite else { return }  // In memory there is one connection.
    let database = try await engine.things()
    try await database.write { try $0.add("a", "one") }
    let gate = Gate()

    async let counts = database.read { db in
      let before = try db.rows("SELECT id FROM thing").count
      gate.open()
      gate.waitForSecond()
      return [before, try db.rows("SELECT id FROM thing").count]
    }
    await gate.opened()
    try await database.write { try $0.add("b", "two") }
    gate.openSecond()

    #expect(try await counts == [1, 1])
  }

  @Test(arguments: Engine.available)
  func `a read cannot write`(engine: Engine) async throws {
    let database = try await engine.things()
    await #expect(throws: (any Error).self) {
      try await database.read { _ = try ($0 as? any Connection)?.add("a", "one") }
    }
    #expect(try await database.names() == [])
  }
}
