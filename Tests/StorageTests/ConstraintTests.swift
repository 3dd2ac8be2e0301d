import Storage
import TestKit
import Testing

@Suite struct ConstraintTests {
  @Test(arguments: Engine.available)
  func `a key used twice tells its table and columns`(engine: Engine) async throws {
    let violation = try await violation(on: engine) { db in
      try db.add("a", "one")
      try db.add("b", "one")
    }
    #expect(violation?.breaks(.unique, of: "thing") == true)
    #expect(violation?.columns == ["district", "name"])
  }

  @Test(arguments: Engine.available)
  func `a missing parent is a broken foreign key`(engine: Engine) async throws {
    let violation = try await violation(on: engine) { db in
      try db.run(
        "INSERT INTO part (district, id, thing_id, from_on) VALUES ('411502', 'p', 'x', '2026-01-01')"
      )
    }
    #expect(violation?.kind == .foreignKey)
  }

  @Test(arguments: Engine.available)
  func `a broken check tells its name`(engine: Engine) async throws {
    let violation = try await violation(on: engine) {
      try $0.add("a", String(repeating: "长", count: 60))
    }
    #expect(violation?.kind == .check)
    #expect(violation?.name == "thing_name_is_short")
  }

  @Test(arguments: Engine.available)
  func `a value that is missing tells its column`(engine: Engine) async throws {
    let violation = try await violation(on: engine) { db in
      try db.run("INSERT INTO thing (district, id) VALUES ('411502', 'a')")
    }
    #expect(violation?.breaks(.notNull, of: "thing") == true)
  }

  @Test(arguments: Engine.available)
  func `rows kept for good cannot be changed or removed`(engine: Engine) async throws {
    let migration = Migration("kept.1", .appendOnly("thing"))
    let database = try await engine.database(Things.migrations + [migration])
    try await database.write { try $0.add("a", "one") }

    for change in ["UPDATE thing SET name = 'two'", "DELETE FROM thing"] as [SQL] {
      let violation = await #expect(throws: ConstraintViolation.self) {
        try await database.write { try $0.run(change) }
      }
      #expect(violation?.breaks(.appendOnly, of: "thing") == true)
    }
    #expect(try await database.names() == ["one"])
  }

  @Test(arguments: Engine.available)
  func `two periods of one thing never share a day`(engine: Engine) async throws {
    let database = try await engine.database(
      Things.migrations + [
        Migration(
          "periods.1",
          .noOverlap(in: "part", of: ["district", "thing_id"], from: "from_on", to: "to_on"))
      ])
    try await database.write { db in
      try db.add("a", "one")
      try db.add("b", "two")
      try db.hold("1", "a", from: "2026-01-01", to: "2026-06-30")
      try db.hold("2", "a", from: "2026-07-01", to: nil)
      try db.hold("3", "b", from: "2026-03-01", to: nil)
    }

    for (from, to) in [("2026-06-30", "2026-06-30"), ("2025-01-01", nil), ("2030-01-01", nil)] {
      let violation = await #expect(throws: ConstraintViolation.self) {
        try await database.write { try $0.hold("4", "a", from: from, to: to) }
      }
      #expect(violation?.breaks(.exclusion, of: "part") == true)
    }
    try await database.write { db in
      try db.run("UPDATE part SET to_on = '2026-12-31' WHERE id = '2'")
      try db.hold("4", "a", from: "2027-01-01", to: nil)
    }
  }

  @Test(arguments: Engine.available)
  func `of forty who take the same period at once, one gets it`(engine: Engine) async throws {
    let database = try await engine.database(
      Things.migrations + [
        Migration(
          "periods.1",
          .noOverlap(in: "part", of: ["district", "thing_id"], from: "from_on", to: "to_on"))
      ])
    try await database.write { try $0.add("a", "one") }

    let held = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          do {
            try await database.write {
              try $0.hold("\(number)", "a", from: "2026-01-01", to: nil)
            }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(held == 1)
  }

  private func violation(
    on engine: Engine, _ body: @escaping @Sendable (any Connection) throws -> Void
  ) async throws -> ConstraintViolation? {
    let database = try await engine.things()
    return await #expect(throws: ConstraintViolation.self) { try await database.write(body) }
  }
}

extension Connection {
  fileprivate func hold(_ id: String, _ thing: String, from: String, to: String?) throws {
    try run(
      """
      INSERT INTO part (district, id, thing_id, from_on, to_on)
      VALUES ('411502', \(id), \(thing), \(from), \(to))
      """)
  }
}
