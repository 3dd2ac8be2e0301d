import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage
import TestKit
import Testing

@testable import Obligations

/// Working out a column at a time must give what working out one by one gives.
@Suite struct RecheckTests {
  private static func id(_ number: Int, _ kind: String) -> String { "\(number)-\(kind)" }

  /// A fact about one of many contracts, told on its day, or ahead of it if that still lies ahead.
  private static func fact(
    _ kind: String, _ number: Int, on day: Day, supersedes: String? = nil, withdraws: Bool = false,
    id: String? = nil
  ) -> Fact {
    Fact(
      id: id ?? Self.id(number, kind), kind: "contract.\(kind)",
      subject: [
        "contract": "c-\(number)", "complex": "x-\(number % 7)", "enterprise": World.enterprise,
      ], on: day,
      knownAt: Instant(milliseconds: Int64(min(day, "2026-10-09").number) * 86_400_000),
      by: "housing",
      attributes: [
        "contract.type": .text("assembly"), "complex.street": .text("411502002000"),
      ], supersedes: supersedes, withdraws: withdraws)
  }

  /// Contracts of half a year in every state; some were filed late, some ahead of what they file.
  private static func contracts(_ count: Int) -> [Fact] {
    (0..<count).flatMap { number in
      let signed = ("2026-05-01" as Day).adding(number * 7 % 200)
      let filed = signed.adding(number * 31 % 29 - 1)
      let facts = [fact("signed", number, on: signed), fact("filed", number, on: filed)]
      return number % 5 == 0 ? Array(facts.prefix(1)) : facts
    }
  }

  private func world(_ engine: Engine) async throws -> World {
    let world = try await World(on: engine)
    try await add(Self.contracts(400), to: world)
    try await rebuild(world)
    return world
  }

  private func add(_ facts: [Fact], to world: World) async throws {
    try await world.database.write { db in
      try db.insert([FactBatch(facts, in: "411502/002/004", enterprise: World.enterprise)])
    }
  }

  @discardableResult
  private func rebuild(_ world: World) async throws -> RebuildOutcome {
    try await world.desk.perform(
      RebuildDeterminations(World.district, under: world.rules), as: World.member(of: "housing"))
  }

  /// Rebuilds what stands, then everything from nothing, and compares.
  private func expectAgreement(_ world: World, _ comment: Comment) async throws {
    let outcome = try await rebuild(world)
    let kept = try await world.dump()
    try await world.database.write { db in
      try db.run("DELETE FROM determination")
      try db.run("DELETE FROM determination_count")
    }
    let afresh = try await rebuild(world)
    let fresh = try await world.dump()
    #expect(Set(fresh).symmetricDifference(kept) == [], comment)
    #expect(outcome.total == afresh.total, comment)
    #expect(outcome.changed < afresh.changed, comment)
  }

  @Test(arguments: Engine.available)
  func `on any later day the columns give what each duty gives by itself`(
    engine: Engine
  ) async throws {
    let world = try await world(engine)
    try await expectAgreement(world, "on the same day")
    for day in ["2026-10-11", "2026-11-10", "2027-01-04"] as [Day] {
      try await expectAgreement(world.on(day), "on \(day)")
    }
  }

  @Test(arguments: Engine.available)
  func `what is corrected, withdrawn or new since is worked out again`(
    engine: Engine
  ) async throws {
    let world = try await world(engine)
    let day: Day = "2026-10-09"
    try await add(
      [
        Self.fact("signed", 3, on: "2026-06-06", supersedes: Self.id(3, "signed"), id: "mended"),
        Self.fact("filed", 4, on: day, supersedes: Self.id(4, "filed"), withdraws: true, id: "off"),
        Self.fact(
          "signed", 5, on: day, supersedes: Self.id(5, "signed"), withdraws: true, id: "void"),
        Self.fact("filed", 10, on: day), Self.fact("signed", 1_000, on: day),
      ], to: world)
    try await expectAgreement(world, "after corrections")
  }

  @Test(arguments: Engine.available)
  func `what was stored of a thing that nobody knows is removed`(engine: Engine) async throws {
    let world = try await world(engine)
    let before = try await world.dump()
    try await world.database.write { db in
      for (known, stray) in [("c-7", "a"), ("c-70", "c-70x"), ("c-9", "z")] {
        try db.run(
          """
          UPDATE determination SET key = 'stray ' || key, lead = \(stray)
          WHERE district = '411502' AND lead = \(known)
          """)
      }
    }
    #expect(try await rebuild(world).removed >= 3)
    #expect(try await world.dump() == before)
  }
}
