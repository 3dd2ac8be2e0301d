import Acts
import Civil
import Kernel
import Storage
import TestKit
import Testing

@testable import Registry

@Suite struct EngagementTests {
  @Test(arguments: Engine.available)
  func `an enterprise enters, leaves, and the next one enters`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let first = try await world.begin(World.dawn, "2024-01-01")
    try await world.end(first, "2026-06-01")
    _ = try await world.begin(World.river, "2026-06-01")

    let id = world.complexID
    let all = try await world.read { try $0.engagements(of: id, in: World.district) }
    #expect(all.map(\.enterpriseCode) == [World.river, World.dawn])
    #expect(all.map(\.until) == [nil, "2026-06-01"])
    let complex = try await world.read { try $0.complex(id, in: World.district) }
    #expect(complex.enterprise == World.river)
    #expect(
      try await world.announced() == [
        "mode.decided 2024-01-01", "mode.ended 2026-06-01", "mode.decided 2026-06-01",
      ])
  }

  @Test(arguments: Engine.available)
  func `two enterprises never hold one complex at once`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let first = try await world.begin(World.dawn, "2024-01-01")

    await #expect(throws: EngagementRefusal.occupied(by: "晨光物业服务有限公司", until: nil)) {
      try await world.begin(World.river, "2026-06-01")
    }
    try await world.end(first, "2026-07-01")
    await #expect(throws: EngagementRefusal.before("2026-07-01")) {
      try await world.begin(World.river, "2026-06-30")
    }
  }

  @Test(arguments: Engine.available)
  func `a day of leaving is corrected, but not past the next entry`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let first = try await world.begin(World.dawn, "2024-01-01")
    try await world.end(first, "2026-06-01")
    _ = try await world.begin(World.river, "2026-06-10")

    try await world.end(first, "2026-06-10")
    await #expect(throws: EngagementRefusal.later) {
      try await world.end(first, "2026-06-11")
    }
    await #expect(throws: EngagementRefusal.endsBeforeStart("2024-01-01")) {
      try await world.end(first, "2024-01-01")
    }
  }

  /// The database itself refuses, whatever a program might try.
  @Test(arguments: Engine.available)
  func `no statement can make periods overlap`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.insert("2020-01-01", "2024-01-01", after: nil)
    try await world.insert("2024-01-01", "9999-12-31", after: "2024-01-01")

    // Beside the chain: a second beginning, a second successor, a loop onto itself.
    await world.expectRefused("2021-01-01", "2022-01-01", after: nil)
    await world.expectRefused("2024-06-01", "2025-01-01", after: "2024-01-01")
    await world.expectRefused("2022-01-01", "2022-01-01", after: "2022-01-01")
    await world.expectRefused("2021-01-01", "2022-01-01", after: "2022-01-01")
    // Within the chain: overlapping its predecessor, or hanging on nothing.
    await world.expectRefused("9999-12-30", "9999-12-31", after: "9999-12-31")
    await world.expectRefused("2023-01-01", "2023-06-01", after: "2022-12-31")
    await world.expectRefused("2023-01-01", "2025-01-01", after: "2024-01-01")
  }

  @Test(arguments: Engine.available)
  func `no end can be moved into the next period`(engine: Engine) async throws {
    let world = try await World(on: engine)
    try await world.insert("2020-01-01", "2024-01-01", after: nil)
    try await world.insert("2024-01-01", "9999-12-31", after: "2024-01-01")

    await #expect(throws: (any Error).self) {
      _ = try await world.database.write { db in
        try db.run("UPDATE engagement SET to_on = '2025-01-01' WHERE to_on = '2024-01-01'")
      }
    }
    await #expect(throws: (any Error).self) {
      _ = try await world.database.write { db in
        try db.run("UPDATE engagement SET to_on = '2025-01-01' WHERE to_on = '2024-01-01'")
        try db.run(
          "UPDATE engagement SET prev_to_on = '2025-01-01' WHERE prev_to_on = '2024-01-01'")
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a manager follows a manager`(engine: Engine) async throws {
    let world = try await World(on: engine)
    func appoint(_ name: String, _ from: Day) async throws {
      _ = try await world.desk.perform(
        AppointManager(name, phone: nil, at: world.complexID, in: World.district, from: from),
        as: .clerk)
    }
    await #expect(throws: ManagerRefusal.enterpriseAbsent) {
      try await appoint("王经理", "2024-02-01")
    }
    _ = try await world.begin(World.dawn, "2024-01-01")
    try await appoint("王经理", "2024-02-01")
    try await appoint("李经理", "2025-02-01")
    await #expect(throws: ManagerRefusal.before("2025-02-01")) {
      try await appoint("赵经理", "2025-01-01")
    }

    let id = world.complexID
    let all = try await world.read { try $0.managers(of: id, in: World.district) }
    #expect(all.map(\.name) == ["李经理", "王经理"])
    #expect(all.map(\.until) == [nil, "2025-02-01"])
  }

  @Test(arguments: Engine.available)
  func `where an enterprise serves, nobody else decides the mode`(engine: Engine) async throws {
    let world = try await World(on: engine)
    func decide(_ mode: ServiceMode, _ day: Day) async throws {
      try await world.desk.perform(
        DecideMode(world.complexID, in: World.district, mode, on: day, why: "社区会议"), as: .clerk)
    }
    try await decide(.trusteeship, "2023-01-01")
    _ = try await world.begin(World.dawn, "2024-01-01")
    await #expect(throws: EngagementRefusal.occupied(by: "晨光物业服务有限公司", until: nil)) {
      try await decide(.selfManaged, "2026-01-01")
    }
  }
}

extension World {
  func begin(_ enterprise: String, _ day: Day) async throws -> ID<Engagement> {
    try await desk.perform(
      BeginEngagement(enterprise, at: complexID, in: World.district, from: day), as: .clerk)
  }

  func end(_ id: ID<Engagement>, _ day: Day) async throws {
    _ = try await desk.perform(
      EndEngagement(id, in: World.district, on: day, why: "合同到期"), as: .clerk)
  }

  fileprivate func insert(_ from: Day, _ to: Day, after previous: Day?) async throws {
    let id = complexID
    _ = try await database.write { db in
      try db.run(
        """
        INSERT INTO engagement (
          district, id, region, complex_id, enterprise, mode, from_on, to_on, prev_to_on)
        VALUES (
          '411502', \("\(from)-\(to)"), '411502/002', \(id), \(World.dawn), 'professional',
          \(from), \(to), \(previous))
        """)
    }
  }

  fileprivate func expectRefused(
    _ from: Day, _ to: Day, after previous: Day?, at place: SourceLocation = #_sourceLocation
  ) async {
    await #expect(throws: (any Error).self, sourceLocation: place) {
      try await insert(from, to, after: previous)
    }
  }
}
