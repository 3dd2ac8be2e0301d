import Storage
import TestKit
import Testing

@Suite struct ManyWritersTests {
  @Test(arguments: Engine.available)
  func `two hundred write at once and those refused disturb nobody`(engine: Engine) async throws {
    let database = try await engine.things()

    let saved = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          do {
            try await database.write { db in
              try db.add("\(number)", "n\(number)")
              if number.isMultiple(of: 3) { throw Halt() }
              if number.isMultiple(of: 5) { try db.add("\(number)", "the same key") }
            }
            return true
          } catch is Halt { return false } catch is ConstraintViolation { return false }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }

    let wanted = (0..<200).filter { !$0.isMultiple(of: 3) && !$0.isMultiple(of: 5) }.count
    #expect(saved == wanted)
    #expect(try await database.names().count == wanted)
  }

  @Test(arguments: Engine.available)
  func `two that want each other's row come through`(engine: Engine) async throws {
    let database = try await engine.things()
    try await database.write { db in
      try db.run(
        "INSERT INTO thing (district, id, name, size) VALUES ('411502', 'a', 'a', 0), ('411502', 'b', 'b', 0)"
      )
    }

    try await withThrowingTaskGroup(of: Void.self) { group in
      for turn in 0..<40 {
        let order = turn.isMultiple(of: 2) ? ["a", "b"] : ["b", "a"]
        group.addTask {
          try await database.write { db in
            for id in order { try db.run("UPDATE thing SET size = size + 1 WHERE id = \(id)") }
          }
        }
      }
      try await group.waitForAll()
    }

    let sizes = try await database.read { db in
      try db.rows("SELECT size FROM thing ORDER BY id").map { try $0.int("size") }
    }
    #expect(sizes == [40, 40])
  }
}
