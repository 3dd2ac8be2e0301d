import Acts
import Civil
import Kernel
import Storage
import TestKit
import Testing

@testable import Checks

/// What people say about contradictions.
@Suite struct FindingTests {
  private func planted(on engine: Engine, today: Day = "2026-09-20") async throws
    -> (world: CheckWorld, id: ID<Finding>)
  {
    let world = try await CheckWorld(on: engine, today: today)
    try await world.force("UPDATE complex SET parking = \(240) WHERE id = \(world.complex)")
    _ = try await world.found("parking_parts")
    return (world, Finding.identity("parking_parts", world.complex.rawValue))
  }

  private func settled(_ world: CheckWorld, _ id: ID<Finding>) async throws -> Day? {
    try await world.database.read { try $0.finding(id, in: CheckWorld.district).settledUntil }
  }

  @Test(arguments: Engine.available)
  func `what is right as it is stays settled when it is checked again`(
    engine: Engine
  ) async throws {
    let (world, id) = try await planted(on: engine)
    let act = SettleFinding(id, in: CheckWorld.district, until: "2027-01-01", why: "人防车位没有计入")
    try await world.desk.perform(act, as: .all)
    _ = try await world.found("parking_parts")
    #expect(try await settled(world, id) == "2027-01-01")
    await #expect(throws: FindingRefusal.alreadySettled("2027-01-01")) {
      try await world.desk.perform(act, as: .all)
    }

    try await world.desk.perform(
      WithdrawSettlement(id, in: CheckWorld.district, why: "又核了一遍"), as: .all)
    _ = try await world.found("parking_parts")
    #expect(try await settled(world, id) == nil)
  }

  @Test(arguments: Engine.available)
  func `when a statement changes, what was said about the old one is no answer`(
    engine: Engine
  ) async throws {
    let (world, id) = try await planted(on: engine)
    try await world.desk.perform(
      SettleFinding(id, in: CheckWorld.district, until: "2027-01-01", why: "人防车位没有计入"), as: .all)
    try await world.force("UPDATE complex SET parking = \(250) WHERE id = \(world.complex)")
    _ = try await world.found("parking_parts")
    #expect(try await settled(world, id) == nil)
  }

  @Test(arguments: Engine.available)
  func `nothing is settled for good, or for the past`(engine: Engine) async throws {
    let (world, id) = try await planted(on: engine)
    await #expect(throws: FindingRefusal.untilPast("2026-09-20")) {
      try await world.desk.perform(
        SettleFinding(id, in: CheckWorld.district, until: "2026-09-19", why: "一"), as: .all)
    }
    await #expect(throws: FindingRefusal.tooLong("2027-09-21")) {
      try await world.desk.perform(
        SettleFinding(id, in: CheckWorld.district, until: "2028-01-01", why: "一"), as: .all)
    }
  }

  @Test(arguments: Engine.available)
  func `what was mended is gone, and what stays keeps the day it was found`(
    engine: Engine
  ) async throws {
    let (world, id) = try await planted(on: engine)
    try await world.force("UPDATE check_finding SET found_on = \("2026-01-01")")
    _ = try await world.found("parking_parts")
    let kept = try await world.database.read { try $0.finding(id, in: CheckWorld.district) }
    #expect(kept.foundOn == "2026-01-01" && kept.owner == "housing")
    try await world.force("UPDATE complex SET parking = \(200) WHERE id = \(world.complex)")
    #expect(try await world.found("parking_parts").isEmpty)
  }
}
