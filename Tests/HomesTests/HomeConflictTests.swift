import Acts
import Civil
import Kernel
import TestKit
import Testing

@testable import Homes
@testable import Registry

/// Two people change one home: nothing that either typed is lost.
@Suite struct HomeConflictTests {
  @Test(arguments: Engine.available)
  func `what only the other changed of a building and an entrance is kept`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let (house, door) = try await world.read { db in
      (
        try db.building(world.buildingID, in: World.district),
        try db.entrance(world.entranceID, in: World.district)
      )
    }
    var theirs = house.particulars
    theirs.floors = 11
    _ = try await world.change(house, to: theirs)
    var mine = house.particulars
    mine.unitCount = 44
    #expect(try await world.change(house, to: mine) == ["地上层数"])

    var high = door.particulars
    high.floors = 11
    _ = try await world.change(door, to: high)
    var lifts = door.particulars
    lifts.lifts = 2
    #expect(try await world.change(door, to: lifts) == ["层数"])
  }

  @Test(arguments: Engine.available)
  func `what both changed of a unit is refused, and what one changed is kept`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let id = try await world.add("501", floor: 5, area: 9_000)
    let unit = try await world.read { try $0.unit(id, in: World.district) }
    var theirs = unit.particulars
    theirs.area = CentiArea(9_500)
    _ = try await world.change(unit, to: theirs, at: nil)

    var mine = unit.particulars
    mine.floor = 6
    let kept = try await world.change(unit, to: mine, at: unit.entrance)
    #expect(kept == ["单元", "建筑面积"])
    let now = try await world.read { try $0.unit(id, in: World.district) }
    #expect(now.entrance == nil && now.particulars.area == CentiArea(9_500))

    mine.area = CentiArea(9_900)
    let wanted = mine
    await #expect(throws: ChangedMeanwhile(labels: ["建筑面积"])) {
      _ = try await world.change(unit, to: wanted, at: unit.entrance)
    }
  }

  @Test(arguments: Engine.available)
  func `an owner whom somebody corrected meanwhile is not corrected unseen`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let unit = try await world.add("501", floor: 5)
    let id = try await world.own(unit, .person("王演示", phone: "13800000001"))
    let owner = try await world.owner(id)
    let seal = try await world.read { try $0.seal(of: owner) }
    func correct(_ phone: String) async throws {
      try await world.desk.perform(
        ChangeOwner(
          id, in: World.district, to: .person("王演示", phone: phone), why: "来电", seal: seal,
          vault: World.vault), as: .clerk)
    }
    try await correct("13800000002")
    await #expect(throws: ChangedMeanwhile()) { try await correct("13800000003") }
  }
}

extension World {
  fileprivate func change(
    _ building: Building, to particulars: Building.Particulars
  ) async throws -> [String] {
    try await desk.perform(
      ChangeBuilding(
        building.id, in: Self.district, to: particulars, why: "核对", seen: Seen(building.sheet)),
      as: .clerk)
  }

  fileprivate func change(
    _ entrance: Entrance, to particulars: Entrance.Particulars
  ) async throws -> [String] {
    try await desk.perform(
      ChangeEntrance(
        entrance.id, in: Self.district, to: particulars, why: "核对", seen: Seen(entrance.sheet)),
      as: .clerk
    ).kept
  }

  fileprivate func change(
    _ unit: Unit, to particulars: Unit.Particulars, at door: ID<Entrance>?
  ) async throws -> [String] {
    let seen = try await read { db in
      let entrance = try unit.entrance.map { try db.entrance($0, in: Self.district) }
      return Seen(UnitSheet(particulars: unit.particulars, entrance: entrance).sheet)
    }
    return try await desk.perform(
      ChangeUnit(unit.id, in: Self.district, to: particulars, at: door, why: "核对", seen: seen),
      as: .clerk)
  }
}
