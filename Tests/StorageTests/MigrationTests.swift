import Storage
import TestKit
import Testing

@Suite struct MigrationTests {
  @Test(arguments: Engine.available)
  func `steps run once, whoever asks again`(engine: Engine) async throws {
    let database = try await engine.things()
    try await database.write { try $0.add("a", "one") }

    try await database.migrate(Things.migrations)

    #expect(try await database.names() == ["one"])
    #expect(try await database.pending(Things.migrations).isEmpty)
  }

  @Test(arguments: Engine.available)
  func `a step that fails half-way leaves nothing of itself`(engine: Engine) async throws {
    let database = try await engine.things()
    let steps = [
      Migration("good.1", "CREATE TABLE good (id TEXT PRIMARY KEY)"),
      Migration(
        "bad.1", "CREATE TABLE bad (id TEXT PRIMARY KEY)", "INSERT INTO nowhere VALUES (1)"),
    ]

    await #expect(throws: (any Error).self) { try await database.migrate(steps) }

    #expect(try await database.pending(steps).map(\.name) == ["bad.1"])
    try await database.migrate([
      steps[0], Migration("bad.1", "CREATE TABLE bad (id TEXT PRIMARY KEY)"),
    ])
  }

  @Test(arguments: Engine.available)
  func `two that start at once take turns`(engine: Engine) async throws {
    let database = try await engine.database([])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { try await database.migrate(Things.migrations) } }
      try await group.waitForAll()
    }
    #expect(try await database.names() == [])
  }
}
