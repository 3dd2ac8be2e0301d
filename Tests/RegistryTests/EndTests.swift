import Acts
import Civil
import Kernel
import TestKit
import Testing

@testable import Imports
@testable import Registry

/// What is over is said where it is registered, and what was mistyped of a person is mended.
@Suite struct EndTests {
  private static let head = "小区名称,姓名,岗位,到岗日期,离岗日期"

  private func guardian() -> StaffMember {
    var member = StaffMember()
    (member.personName, member.post, member.from) = ("张演示", .order, "2025-01-01")
    return member
  }

  @Test(arguments: Engine.available)
  func `somebody who left is registered with the day, or the day is added`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let gone = try await world.desk.perform(
      AddItem(guardian(), at: world.complexID, in: World.district, endedOn: "2026-08-31"),
      as: .clerk)
    #expect(
      try await world.read { try $0.held(gone, in: World.district).endedOn } == "2026-08-31")

    let here = try await world.desk.perform(
      AddItem(guardian(), at: world.complexID, in: World.district), as: .clerk)
    _ = try await world.desk.perform(
      ChangeItem(here, in: World.district, to: guardian(), why: "辞职", endedOn: "2026-09-10"),
      as: .clerk)
    let held = try await world.read { try $0.held(here, in: World.district) }
    #expect(held.endedOn == "2026-09-10" && held.endReason == "辞职")
    await #expect(throws: ItemRefusal.inFuture(field: "ended_on", "2026-09-20")) {
      _ = try await world.desk.perform(
        AddItem(guardian(), at: world.complexID, in: World.district, endedOn: "2026-12-01"),
        as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `a table says who left, once`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let here = "翠园小区,张演示,秩序维护,2025-01-01,"
    let left = "翠园小区,张演示,秩序维护,2025-01-01,2026-08-31"
    #expect(try await world.take(StaffMember.importKind, Self.head, here).counts[.added] == 1)
    #expect(try await world.take(StaffMember.importKind, Self.head, left).counts[.changed] == 1)
    #expect(try await world.take(StaffMember.importKind, Self.head, left).counts[.unchanged] == 1)
    #expect(try await world.count("staff_member") == 1)
  }

  @Test(arguments: Engine.available)
  func `a project manager's name and telephone are mended, the number masked in the record`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    _ = try await world.desk.perform(
      BeginEngagement(World.dawn, at: world.complexID, in: World.district, from: "2026-01-01"),
      as: .clerk)
    let id = try await world.desk.perform(
      AppointManager(
        "赵演事", phone: "13800000001", at: world.complexID, in: World.district,
        from: "2026-02-01"), as: .clerk)
    _ = try await world.desk.perform(
      CorrectManager(
        id, in: World.district, name: "赵演示", phone: "13800000002", why: "写错字"), as: .clerk)

    let manager = try await world.read { try $0.manager(id, in: World.district) }
    #expect(manager.name == "赵演示" && manager.phone == "13800000002")
    let complex = world.complexID
    let history = try await world.read {
      try $0.history(of: complex.reference, in: World.district.district)
    }
    let entry = try #require(history.first)
    #expect(entry.why == "写错字")
    #expect(entry.changes.contains { $0.after == "138****0002" })
    await #expect(throws: ManagerRefusal.nothingChanged) {
      _ = try await world.desk.perform(
        CorrectManager(
          id, in: World.district, name: "赵演示", phone: "13800000002", why: "再来"), as: .clerk)
    }
  }
}
