import Acts
import Civil
import Kernel
import Registry
import Storage
import TestKit
import Testing

@testable import Homes

@Suite struct UnitTests {
  @Test(arguments: Engine.available)
  func `a room is registered once in its entrance`(engine: Engine) async throws {
    let world = try await World(on: engine)
    _ = try await world.add("502", floor: 5)

    await #expect(throws: HomeRefusal.roomTaken("502室")) {
      _ = try await world.add("502室", floor: 5)
    }
    let other = try await world.desk.perform(
      AddEntrance(to: world.buildingID, in: World.district, .named("2单元")), as: .clerk)
    _ = try await world.desk.perform(
      AddUnit(to: world.buildingID, at: other, in: World.district, .of("502", floor: 5)),
      as: .clerk)
  }

  @Test(arguments: Engine.available)
  func `a building is registered once in its complex`(engine: Engine) async throws {
    let world = try await World(on: engine)

    await #expect(throws: HomeRefusal.buildingTaken("三栋")) {
      _ = try await world.desk.perform(
        AddBuilding(to: world.complexID, in: World.district, .named("三栋")), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `an entrance of another building is refused`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let other = try await world.desk.perform(
      AddBuilding(to: world.complexID, in: World.district, .named("4号楼")), as: .clerk)

    await #expect(throws: HomeRefusal.otherBuilding) {
      _ = try await world.desk.perform(
        AddUnit(
          to: other, at: world.entranceID, in: World.district, .of("101", floor: 1)), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `what changes about a unit stands in the record with its reason`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let id = try await world.add("502", floor: 5)
    var changed = Unit.Particulars.of("502", floor: 5, area: 9_300)
    changed.status = .unsold

    _ = try await world.desk.perform(
      ChangeUnit(
        id, in: World.district, to: changed, at: world.entranceID, why: "按竣工图更正"), as: .clerk)

    let entry = try #require(
      try await world.read { try $0.history(of: id.reference, in: "411502").first })
    #expect(entry.why == "按竣工图更正")
    #expect(
      entry.changes == [
        Change("area", from: "92.31平方米", to: "93.00平方米"), Change("status", from: "已售", to: "未售"),
      ])
  }

  @Test(arguments: Engine.available)
  func `a real-estate unit number belongs to one unit`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var first = Unit.Particulars.of("101", floor: 1)
    first.estateNumber = "411502001001GB00001F00010001"
    var second = Unit.Particulars.of("102", floor: 1)
    second.estateNumber = first.estateNumber
    let (one, two) = (first, second)
    _ = try await world.desk.perform(
      AddUnit(to: world.buildingID, in: World.district, one), as: .clerk)

    await #expect(throws: HomeRefusal.estateNumberTaken("411502001001GB00001F00010001")) {
      _ = try await world.desk.perform(
        AddUnit(to: world.buildingID, in: World.district, two), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `a building with units is not removed, an empty one goes with its entrances`(
    engine: Engine
  ) async throws {
    let world = try await World(on: engine)
    let id = try await world.add("502", floor: 5)
    let removal = RemoveBuilding(id: world.buildingID, district: World.district, why: "登错了")

    await #expect(throws: HomeRefusal.hasUnits(1)) {
      _ = try await world.desk.perform(removal, as: .clerk)
    }
    _ = try await world.desk.perform(
      RemoveUnit(id: id, district: World.district, why: "登错了"), as: .clerk)
    _ = try await world.desk.perform(removal, as: .clerk)

    await #expect(throws: NotFound.self) {
      try await world.read { _ = try $0.building(world.buildingID, in: World.district) }
    }
    #expect(try await world.history(of: world.complexID).first == "删除误登的楼栋“3号楼”")
  }

  @Test(arguments: Engine.available)
  func `units go along when their entrance gets another name`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let id = try await world.add("502", floor: 5)

    _ = try await world.desk.perform(
      ChangeEntrance(world.entranceID, in: World.district, to: .named("东单元"), why: "现场挂牌"),
      as: .clerk)

    let found = try await world.read { db in
      try db.unitID("东-502", in: db.building(world.buildingID, in: World.district))
    }
    #expect(found == id)
  }

  @Test(arguments: Engine.available)
  func `everything in a complex follows it to another street`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let id = try await world.add("502", floor: 5)

    try await world.desk.perform(
      AssignComplexes(
        [world.complexID], to: "411502/003", in: World.district, why: "区划调整"), as: .clerk)

    let (unit, entrance) = try await world.read { db in
      (try db.unit(id, in: World.district), try db.entrance(world.entranceID, in: World.district))
    }
    #expect(unit.region == "411502/003")
    #expect(entrance.region == "411502/003")
  }

  @Test(arguments: Engine.available)
  func `nobody changes units outside their own region`(engine: Engine) async throws {
    let world = try await World(on: engine)
    let stranger = Doer.who(may: .changeHomes, .seeHomes, in: "411502/003")

    await #expect(throws: NotPermitted.self) {
      _ = try await world.desk.perform(
        AddUnit(to: world.buildingID, in: World.district, .of("101", floor: 1)), as: stranger)
    }
    await #expect(throws: NotPermitted.self) {
      _ = try await world.desk.answer(
        ShowHomes(complexID: world.complexID, district: World.district), for: stranger)
    }
  }
}
