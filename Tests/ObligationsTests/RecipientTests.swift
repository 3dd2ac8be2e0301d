import Civil
import Kernel
import Storage
import TestKit
import Testing

@testable import Obligations

/// Who waits for something is the book's answer, not the code's.
@Suite struct RecipientTests {
  @Test(arguments: Engine.available)
  func `a contract is awaited by whom the book files it with`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.sign("c-1", on: "2026-09-16", type: "assembly")
    try await world.sign("c-2", on: "2026-09-16", type: "preliminary")

    #expect(try await recipients("c-1", in: world) == ["411502002000"])
    #expect(try await recipients("c-2", in: world) == ["housing"])
    #expect(try await recipients("c-3", in: world) == [])
  }

  private func recipients(_ contract: String, in world: World) async throws -> [String] {
    try await world.database.read { db in
      try world.rules.recipients(
        awaiting: "contract.filed", about: contract, in: World.district, db)
    }
  }
}
