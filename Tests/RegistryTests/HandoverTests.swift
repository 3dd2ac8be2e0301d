import Acts
import Civil
import Kernel
import TestKit
import Testing

@testable import Registry

@Suite struct HandoverTests {
  @Test(arguments: Engine.available)
  func `each date is announced once and corrected when it changes`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var particulars = Handover.Particulars()
    particulars.phase = "一期"
    particulars.plannedDeliveryOn = "2026-12-01"
    let id = try await world.desk.perform(
      AddHandover(to: World.dawn, at: world.complexID, in: World.district, particulars),
      as: .clerk)
    particulars.completedOn = "2026-09-15"
    particulars.plannedDeliveryOn = "2026-12-15"
    _ = try await world.desk.perform(
      ChangeHandover(id, in: World.district, to: particulars, why: "工期推迟"), as: .clerk)
    particulars.completedOn = nil
    _ = try await world.desk.perform(
      ChangeHandover(id, in: World.district, to: particulars, why: "登记错了"), as: .clerk)

    #expect(
      try await world.announced() == [
        "project.delivery_planned 2026-12-01", "project.delivery_planned 2026-12-15 corrected",
        "handover.completed 2026-09-15", "handover.completed 2026-09-15 taken back",
      ])
  }

  @Test(arguments: Engine.available)
  func `only what has happened is entered`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var particulars = Handover.Particulars()
    particulars.phase = "一期"
    particulars.completedOn = "2026-10-01"
    await #expect(throws: HandoverRefusal.inFuture(field: "completed_on", "2026-09-20")) {
      try await world.desk.perform(
        AddHandover(to: World.dawn, at: world.complexID, in: World.district, particulars),
        as: .clerk)
    }
  }
}
