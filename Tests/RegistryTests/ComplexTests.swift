import Acts
import Civil
import Kernel
import TestKit
import Testing

@testable import Registry

@Suite struct ComplexTests {
  @Test(arguments: Engine.available)
  func `a change keeps who, why and the value before`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var particulars = Complex.Particulars.named("翠园小区")
    particulars.households = 300
    particulars.floorArea = CentiArea(3_200_050)
    _ = try await world.desk.perform(
      ChangeComplex(
        world.complexID, in: World.district, to: particulars, why: "按竣工资料补录"), as: .clerk)

    let id = world.complexID
    let kept = try await world.read { try $0.complex(id, in: World.district) }
    #expect(kept.particulars == particulars)
    let history = try await world.history(of: id)
    #expect(
      history == [
        "登记小区“翠园小区” name: – → 翠园小区", "修改小区资料 floor_area: – → 32000.50平方米",
        "修改小区资料 households: – → 300",
      ])
    await #expect(throws: ComplexRefusal.nothingChanged) {
      _ = try await world.desk.perform(
        ChangeComplex(id, in: World.district, to: particulars, why: nil), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `a code belongs to one complex`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var particulars = Complex.Particulars.named("甲苑")
    particulars.code = "X-1"
    _ = try await world.desk.perform(AddComplex(in: World.street, particulars), as: .clerk)
    await #expect(throws: ComplexRefusal.codeTaken("X-1", by: "甲苑")) {
      try await world.desk.perform(AddComplex(in: World.street, particulars), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `a finding stands on a ground`(engine: Engine) async throws {
    let world = try await World(on: engine)
    var particulars = Complex.Particulars.named("老院")
    particulars.isOldComplex = true
    await #expect(throws: ComplexRefusal.groundMissing(field: "old_ground")) {
      try await world.desk.perform(AddComplex(in: World.street, particulars), as: .clerk)
    }
  }

  @Test(arguments: Engine.available)
  func `nobody adds a complex outside their own street`(engine: Engine) async throws {
    let world = try await World(on: engine)
    await #expect(throws: NotPermitted.self) {
      try await world.desk.perform(
        AddComplex(in: "411502/003", .named("乙苑")),
        as: .who(may: .addComplex, in: "411502/002"))
    }
  }

  @Test func `names are found by pinyin and in any width`() {
    let naming = Naming("翠园·小区 Ａ区")
    #expect(naming.norm == "翠园小区a区")
    #expect(naming.key == "cui yuan xiao qu a qu")
    #expect(naming.initials == "cyxqaq")
  }
}
