import Acts
import Kernel
import Storage
import TestKit
import Testing

@Suite struct DeskTests {
  @Test(arguments: Engine.available)
  func `an act changes the register, leaves a line and a fact`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer)

    #expect(try await world.stones() == ["甲"])
    #expect(try await world.notes() == ["放下甲"])
    let facts = try await world.database.read { try $0.rows("SELECT kind FROM fact") }
    #expect(try facts.map { try $0.string("kind") } == ["stone.placed"])
  }

  @Test(arguments: Engine.available)
  func `a refused act leaves no trace`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer)

    await #expect(throws: TakenName.self) {
      try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer)
    }
    await #expect(throws: NotPermitted.self) {
      let stranger = Doer.who(may: .placeStone, in: "411502/003")
      return try await world.desk.perform(PlaceStone(name: "乙"), as: stranger)
    }
    #expect(try await world.notes() == ["放下甲"])
  }

  @Test(arguments: Engine.available)
  func `an act that noted nothing is undone`(engine: Engine) async throws {
    let world = try await World(on: engine)
    await #expect(throws: (any Error).self) {
      try await world.desk.perform(PlaceStone(name: "甲", isSilent: true), as: world.doer)
    }
    #expect(try await world.stones() == [])
  }

  @Test(arguments: Engine.available)
  func `a reaction that fails takes the act with it`(engine: Engine) async throws {
    let world = try await World(
      on: engine, reactions: [.when(StonePlaced.self) { _, _ in throw NoName() }])
    await #expect(throws: NoName.self) {
      try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer)
    }
    #expect(try await world.stones() == [])
  }

  @Test(arguments: Engine.available)
  func `what a reaction announces is stored too`(engine: Engine) async throws {
    let world = try await World(
      on: engine,
      reactions: [
        .when(StonePlaced.self) { event, tx in
          guard event.name == "甲" else { return }
          tx.announce(StonePlaced(region: event.region, name: "影", on: event.on))
        }
      ])
    _ = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer)
    #expect(try await world.database.read { try $0.rows("SELECT id FROM fact").count } == 2)
  }

  @Test(arguments: Engine.available)
  func `in a portion the refused are left out and the others kept`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let results = try await world.desk.perform(
      portion: ["甲", "", "甲", "乙"].map { PlaceStone(name: $0) }, as: world.doer)

    let names = results.map { if case .done(let name) = $0 { name } else { "–" } }
    #expect(names == ["甲", "–", "–", "乙"])
    #expect(try await world.stones() == ["乙", "甲"])
    #expect(try await world.notes() == ["放下甲", "放下乙"])
  }

  @Test(arguments: Engine.available)
  func `a look sees what lies in its region`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.desk.perform(
      PlaceStone(name: "甲", region: "411502/002/004"), as: world.doer)
    _ = try await world.desk.perform(PlaceStone(name: "乙", region: "411502/003"), as: world.doer)

    #expect(try await world.desk.answer(CountStones(region: "411502/002"), for: world.doer) == 1)
    #expect(try await world.desk.answer(CountStones(region: "411502"), for: world.doer) == 2)
  }

  @Test(arguments: Engine.available)
  func `the history of a thing has the latest first, with what changed`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer)
    _ = try await world.desk.perform(PlaceStone(name: "乙"), as: world.doer)

    let history = try await world.database.read {
      try $0.history(of: ID<Stone>(rawValue: "甲").reference, in: "411502")
    }
    #expect(history.map(\.note) == ["放下甲"])
    #expect(history.first?.changes == [Change("name", from: nil, to: "甲")])
    #expect(history.first?.why == "试一试")
  }
}
