import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage
import TestKit
import Testing

@testable import Obligations

@Suite struct RebuildTests {
  private static let events: [RecordedEvent] = [
    RecordedEvent("book.issued", about: ["district": "411502"], on: "2026-01-05", in: "411502"),
    signed("c-1", "2026-09-16"), signed("c-2", "2026-02-13"), signed("c-3", "2026-01-30"),
    RecordedEvent(
      "contract.filed",
      about: ["contract": "c-2", "complex": "x-1", "enterprise": World.enterprise],
      on: "2026-03-05", in: "411502/002/004", enterprise: World.enterprise),
    RecordedEvent(
      "stats.submitted", about: ["street": "411502002000"], on: "2026-03-20", in: "411502/002"),
  ]

  private static func signed(_ contract: String, _ day: Day) -> RecordedEvent {
    RecordedEvent(
      "contract.signed",
      about: ["contract": contract, "complex": "x-1", "enterprise": World.enterprise], on: day,
      in: "411502/002/004", enterprise: World.enterprise,
      attributes: [
        "contract.type": .text("assembly"), "complex.street": .text("411502002000"),
      ])
  }

  private func world(_ engine: Engine, _ events: [RecordedEvent]) async throws -> World {
    let world = try await World(on: engine)
    try await world.database.write { db in
      for event in events {
        let name = event.kind + (event.subject["contract"] ?? "")
        let fact = Fact(
          id: name, kind: event.kind, subject: event.subject, on: event.on,
          knownAt: Instant(milliseconds: Int64(event.on.number) * 86_400_000), by: "housing",
          attributes: event.attributes)
        try db.insert(fact, in: event.region, enterprise: event.enterprise)
      }
    }
    try await rebuild(world)
    return world
  }

  @discardableResult
  private func rebuild(_ world: World) async throws -> RebuildOutcome {
    try await world.desk.perform(
      RebuildDeterminations(World.district, under: world.rules), as: World.member(of: "housing"))
  }

  @Test(arguments: Engine.available)
  func `the same facts in any order give the same table`(engine: Engine) async throws {
    let forward = try await world(engine, Self.events).dump()
    let backward = try await world(engine, Self.events.reversed()).dump()
    #expect(forward == backward)
    #expect(forward.count > 20)
  }

  @Test(arguments: Engine.available)
  func `a rebuild changes nothing where nothing has changed`(engine: Engine) async throws {
    let world = try await world(engine, Self.events)
    let before = try await world.dump()
    let outcome = try await rebuild(world)
    #expect(outcome.changed == 0)
    #expect(outcome.removed == 0)
    #expect(try await world.dump() == before)
  }

  @Test(arguments: Engine.available)
  func `keeping up gives the table that a rebuild gives`(engine: Engine) async throws {
    let world = try await World(on: engine)
    for event in Self.events { try await world.announce(event) }
    _ = try await world.desk.perform(
      RollDay(district: World.district, rules: world.rules), as: .clock(in: World.district))
    let kept = try await world.dump()
    try await rebuild(world)
    #expect(try await world.dump() == kept)
  }

  @Test(arguments: Engine.available)
  func `rolling to a day gives what a rebuild on that day gives`(engine: Engine) async throws {
    let world = try await world(engine, Self.events)
    for day in ["2026-10-12", "2026-11-30", "2026-12-01", "2027-01-04"] as [Day] {
      let later = world.on(day)
      _ = try await later.desk.perform(
        RollDay(district: World.district, rules: later.rules), as: .clock(in: World.district))
      let rolled = try await later.dump()
      try await rebuild(later)
      #expect(try await later.dump() == rolled, "on \(day)")
    }
  }

  @Test(arguments: Engine.available)
  func `the counts are those of the rows`(engine: Engine) async throws {
    let world = try await world(engine, Self.events)
    let (kept, counted) = try await world.database.read { db in
      (
        try db.row("SELECT CAST(SUM(n) AS BIGINT) AS n FROM determination_count")?.int("n"),
        try db.row("SELECT COUNT(*) AS n FROM determination")?.int("n")
      )
    }
    #expect(kept == counted)
  }
}
