import Acts
import Dispatch
import Kernel
import Storage
import TestKit
import Testing

@Suite struct IdempotencyTests {
  private let key = IdempotencyKey("k-1", content: Digest(of: "name=甲"))

  @Test(arguments: Engine.available)
  func `the same key and content get the same answer, and it is done once`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    for _ in 0..<3 {
      let answer = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer, key: key)
      #expect(answer == "甲")
    }
    #expect(try await world.notes() == ["放下甲"])
  }

  @Test(arguments: Engine.available)
  func `the same key with other content is refused`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer, key: key)

    let other = IdempotencyKey("k-1", content: Digest(of: "name=乙"))
    let refusal = await #expect(throws: KeyUsedForOther.self) {
      try await world.desk.perform(PlaceStone(name: "乙"), as: world.doer, key: other)
    }
    #expect(refusal?.kind == .invalid(field: "_key"))
    #expect(try await world.stones() == ["甲"])
  }

  @Test(arguments: Engine.available)
  func `another doer may use the same key`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer, key: key)
    let other = Doer(id: ID(rawValue: "other"), name: "经办乙", grants: world.doer.grants)
    _ = try await world.desk.perform(PlaceStone(name: "乙"), as: other, key: key)
    #expect(try await world.stones() == ["乙", "甲"])
  }

  @Test(arguments: Engine.available)
  func `a refused act frees its key`(engine: Engine) async throws {
    let world = try await World(on: engine)
    await #expect(throws: NoName.self) {
      try await world.desk.perform(PlaceStone(name: ""), as: world.doer, key: key)
    }
    _ = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer, key: key)
    #expect(try await world.stones() == ["甲"])
  }

  @Test(arguments: Engine.available)
  func `after a day the key is as new`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.desk.perform(PlaceStone(name: "甲"), as: world.doer, key: key)
    world.clock.advance(seconds: IdempotencyKey.lifetimeSeconds + 1)

    let other = IdempotencyKey("k-1", content: Digest(of: "name=乙"))
    _ = try await world.desk.perform(PlaceStone(name: "乙"), as: world.doer, key: other)
    #expect(try await world.stones() == ["乙", "甲"])
  }

  @Test(arguments: Engine.available)
  func `of twenty at once with one key, one is done and the others wait or are told`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let (done, told) = try await storm(of: 20, on: [world.desk], world)
    #expect(done >= 1 && done + told == 20)
    #expect(try await world.notes() == ["放下甲"])
  }

  @Test(arguments: Engine.available)
  func `two nodes with one key do it once`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let counter = Counter()
    let clock = world.clock
    let second = Desk(
      database: world.database, reactions: [],
      surroundings: Surroundings(
        now: { clock.now }, random: { (counter.next() &+ 1_000, counter.next() &+ 1_000) }))
    let (done, told) = try await storm(of: 20, on: [world.desk, second], world)
    #expect(done + told == 20)
    #expect(try await world.notes() == ["放下甲"])
  }

  @Test(.enabled(if: Engine.postgresAddress != nil))
  func `a key that another node is working on is told at once, not waited for`() async throws {
    let nodes = try await Engine.nodes(2, World.migrations)
    let (first, second) = (World(nodes[0]), World(nodes[1], firstNumber: 1_000_000))
    let gate = Gate()
    let slow = Task { [key] in
      try await first.desk.perform(SlowStone(gate: gate), as: first.doer, key: key)
    }
    gate.waitUntilEntered()

    // The first goes on only when the gate is opened: whoever waited for it would wait for ever.
    await #expect(throws: StillInFlight.self) {
      try await second.desk.perform(SlowStone(gate: gate), as: second.doer, key: key)
    }
    gate.open()

    #expect(try await slow.value == "甲")
    #expect(try await second.desk.perform(SlowStone(gate: gate), as: second.doer, key: key) == "甲")
    #expect(try await first.notes() == ["放下甲"])
  }

  private func storm(
    of count: Int, on desks: [Desk], _ world: World
  ) async throws -> (done: Int, told: Int) {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<count {
        group.addTask { [key] in
          do {
            let desk = desks[number % desks.count]
            return try await desk.perform(PlaceStone(name: "甲"), as: world.doer, key: key) == "甲"
          } catch is StillInFlight { return false }
        }
      }
      return try await group.reduce((0, 0)) { $1 ? ($0.0 + 1, $0.1) : ($0.0, $0.1 + 1) }
    }
  }
}

/// Stands in the middle of an act until the test lets it go on.
private final class Gate: Sendable {
  private let entered = DispatchSemaphore(value: 0)
  private let opened = DispatchSemaphore(value: 0)

  func pass() {
    entered.signal()
    opened.wait()
    opened.signal()
  }

  func waitUntilEntered() { entered.wait() }

  func open() { opened.signal() }
}

private struct SlowStone: Act {
  static let permission = Permission.placeStone

  let gate: Gate

  func subject(in db: any ReadConnection) -> Region { "411502/002" }

  func perform(on region: Region, in tx: Transaction) throws -> String {
    gate.pass()
    return try PlaceStone(name: "甲").perform(on: region, in: tx)
  }
}
