import Acts
import Civil
import Kernel
import Storage
import TestKit
import Testing

@testable import Organs

@Suite struct TenureTests {
  @Test(arguments: Engine.available)
  func `a change of personnel is one act, and both days are answered`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let post = try await world.post(.streetClerk, at: world.street)
    let first = try await world.person("p1", "甲", at: world.street)
    let second = try await world.person("p2", "乙", at: world.street)
    try await world.appoint(first, to: post, from: "2026-01-01")

    try await world.appoint(second, to: post, from: "2026-10-08")

    #expect(try await world.holder(of: post, on: "2026-10-07") == "甲")
    #expect(try await world.holder(of: post, on: "2026-10-08") == "乙")
    #expect(try await world.holder(of: post, on: "2025-12-31") == nil)
  }

  @Test(arguments: Engine.available)
  func `nobody begins before their predecessor`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let post = try await world.post(.streetClerk, at: world.street)
    let first = try await world.person("p1", "甲", at: world.street)
    try await world.appoint(first, to: post, from: "2026-01-01")

    await #expect(throws: TenureRefusal.beforePredecessor("2026-01-01")) {
      try await world.appoint(first, to: post, from: "2026-01-01")
    }
  }

  @Test(arguments: Engine.available)
  func `nobody begins in a vacant post before the last holder has left`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let post = try await world.post(.streetClerk, at: world.street)
    let first = try await world.person("p1", "甲", at: world.street)
    try await world.appoint(first, to: post, from: "2026-01-01")
    try await world.desk.perform(
      EndTenure(district: "411502", postID: post, lastDay: "2026-06-30", why: "调离"),
      as: .who(may: .appoint))

    await #expect(throws: TenureRefusal.beforePredecessor("2026-06-30")) {
      try await world.appoint(first, to: post, from: "2026-06-30")
    }
    try await world.appoint(first, to: post, from: "2026-07-01")
  }

  @Test(arguments: Engine.available)
  func `the three administrators are three people`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let system = try await world.post(.systemAdmin, at: world.bureau)
    let security = try await world.post(.securityAdmin, at: world.bureau)
    let person = try await world.person("p1", "甲", at: world.bureau)
    try await world.appoint(person, to: system, from: "2026-01-01")

    await #expect(
      throws: TenureRefusal.twoAdministrators(held: .systemAdmin, wanted: .securityAdmin)
    ) {
      try await world.appoint(person, to: security, from: "2026-06-01")
    }
  }

  @Test(arguments: Engine.available)
  func `not even the database takes two administrators in one person`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let system = try await world.post(.systemAdmin, at: world.bureau)
    let audit = try await world.post(.auditAdmin, at: world.bureau)
    let person = try await world.person("p1", "甲", at: world.bureau)
    try await world.appoint(person, to: system, from: "2026-01-01")

    await #expect(throws: ConstraintViolation.self) {
      try await world.database.write { db in
        let tenure = Tenure(
          id: ID(rawValue: "t9"), post: audit, person: person, from: "2026-02-01", to: nil)
        try db.insert(tenure, in: try db.post(audit, in: "411502"))
      }
    }
  }

  @Test(arguments: Engine.available)
  func `an administrator who left may become another one`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let system = try await world.post(.systemAdmin, at: world.bureau)
    let audit = try await world.post(.auditAdmin, at: world.bureau)
    let person = try await world.person("p1", "甲", at: world.bureau)
    try await world.appoint(person, to: system, from: "2026-01-01")
    try await world.desk.perform(
      EndTenure(district: "411502", postID: system, lastDay: "2026-05-31", why: "调岗"),
      as: world.chief)

    try await world.appoint(person, to: audit, from: "2026-06-01")

    #expect(try await world.holder(of: audit, on: "2026-06-01") == "甲")
  }

  @Test(arguments: Engine.available)
  func `an organ comes once, with a post for its own people`(engine: Engine) async throws {
    let world = try await World(on: engine)

    await #expect(throws: OrganRefusal.known("411502002000")) {
      try await world.desk.perform(AddOrgan(world.street), as: world.chief)
    }
    let seats = try await world.database.read { db in
      try db.seats(of: world.street, on: "2026-10-08").map(\.post.role)
    }
    #expect(seats == [.streetClerk])
  }

  @Test(arguments: Engine.available)
  func `names of many organs come in one question`(engine: Engine) async throws {
    let world = try await World(on: engine)

    let names = try await world.database.read { db in
      try db.organNames(["housing", "411502002000", "nobody"], in: "411502")
    }

    #expect(names == ["housing": "区住建局", "411502002000": "民权街道办事处"])
  }
}
