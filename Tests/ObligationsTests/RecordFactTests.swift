import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage
import TestKit
import Testing

@testable import Obligations

@Suite struct RecordFactTests {
  private static let street = "411502002000"

  private func filing(_ world: World, on day: Day) async throws -> RecordFact {
    RecordFact(
      key: try await world.obligation("CON-FILE").key, district: World.district,
      kind: "contract.filed", on: day, attributes: [:], evidence: [], note: nil,
      rules: world.rules)
  }

  @Test(arguments: Engine.available)
  func `a signed contract must be filed by the day the policy gives`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.sign("c-9", on: "2026-09-16")

    let it = try await world.obligation("CON-FILE")
    #expect(it.dueOn == "2026-10-08")
    #expect(it.nominalOn == "2026-10-01")
    #expect(it.state == .late)
    #expect(it.line.daysLate(on: "2026-10-10") == 2)
    #expect(it.bearer == World.enterprise)
    #expect(it.recipient == Self.street)
    #expect(it.region == "411502/002/004")
    #expect(it.complex == "x-1")
  }

  @Test(arguments: Engine.available)
  func `recording the filing settles it at once and moves the counts`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.sign("c-9", on: "2026-09-16")
    let act = try await filing(world, on: "2026-09-30")
    try await world.desk.perform(act, as: World.member(of: Self.street, in: "411502/002"))

    let it = try await world.obligation("CON-FILE")
    #expect(it.state == .met)
    #expect(it.doneOn == "2026-09-30")
    let tally = try await world.database.read { db in
      try db.tally(
        ObligationConditions(scope: .region(World.district), filter: ObligationFilter()))
    }
    #expect(tally.slices == [.met: 1])
    let revisions = try await world.database.read {
      try $0.revisions(of: it.key, district: "411502")
    }
    #expect(revisions.map(\.stateAfter) == [.met])
  }

  @Test(arguments: Engine.available)
  func `only a party to the duty records what fulfils it`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.sign("c-9", on: "2026-09-16")
    let act = try await filing(world, on: "2026-09-30")

    await #expect(throws: FactRefusal.notAParty) {
      try await world.desk.perform(act, as: World.member(of: "market"))
    }
    await #expect(throws: NotPermitted.self) {
      try await world.desk.perform(
        act, as: World.member(of: "411502003000", in: "411502/003"))
    }
  }

  @Test(arguments: Engine.available)
  func `what has not happened yet or came before is refused`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.sign("c-9", on: "2026-09-16")
    let clerk = World.member(of: Self.street, in: "411502/002")

    await #expect(throws: FactRefusal.future(field: "on")) {
      try await world.desk.perform(try await filing(world, on: "2026-10-11"), as: clerk)
    }
    await #expect(throws: FactRefusal.beforeTrigger("9月16日")) {
      try await world.desk.perform(try await filing(world, on: "2026-09-15"), as: clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `a corrected day moves the duty and does not double it`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let fact = try await world.sign("c-9", on: "2026-09-16")
    let before = try await world.obligation("CON-FILE")
    try await world.desk.perform(
      CorrectFact(
        factID: fact, district: World.district, on: "2026-09-28", attributes: [:], evidence: [],
        why: "看错了落款日期", rules: world.rules),
      as: World.member(of: Self.street, in: "411502/002"))

    let after = try await world.obligations()
    #expect(after.map(\.key) == [before.key])
    #expect(after[0].triggeredOn == "2026-09-28")
    await #expect(throws: FactRefusal.alreadyCorrected) {
      try await world.desk.perform(
        WithdrawFact(factID: fact, district: World.district, why: "重复", rules: world.rules),
        as: World.member(of: Self.street, in: "411502/002"))
    }
  }

  @Test(arguments: Engine.available)
  func `a withdrawn trigger makes the duty void`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let fact = try await world.sign("c-9", on: "2026-09-16")
    try await world.desk.perform(
      WithdrawFact(factID: fact, district: World.district, why: "没有签成", rules: world.rules),
      as: World.member(of: Self.street, in: "411502/002"))
    #expect(try await world.obligation("CON-FILE").state == .void)
  }
}
