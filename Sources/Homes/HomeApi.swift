import Acts
import Api
import Hummingbird
import Kernel
import Registry
import Storage
import Web

/// Buildings, entrances and units for programs.
struct HomeApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.read(
      "buildings/:building", "showBuilding", Message(zh: "看一栋楼", en: "One building"),
      asking: FetchHome<Building>.self, answers: Building.shape
    ) { call in
      let (id, district) = (try call.id("building") as ID<Building>, call.context.district)
      let look = FetchHome { try $0.building(id, in: district) }
      return try await desk.answer(look, for: call.doer).json
    }
    routes.read(
      "units/:unit", "showUnit", Message(zh: "看一套房屋", en: "One unit"),
      asking: FetchHome<Unit>.self, answers: Unit.shape
    ) { call in
      let (id, district) = (try call.id("unit") as ID<Unit>, call.context.district)
      return try await desk.answer(FetchHome { try $0.unit(id, in: district) }, for: call.doer).json
    }
    addChanges(to: routes)
  }

  private func addChanges(to routes: Routes) {
    routes.change(
      .post, "complexes/:complex/buildings", "addBuilding",
      Message(zh: "登记一栋楼", en: "Add a building"), doing: AddBuilding.self,
      takes: Building.Particulars.parts, answers: .madeID
    ) { call in
      let act = AddBuilding(
        to: try call.id("complex"), in: call.context.district, try call.particulars())
      return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
    }
    routes.change(
      .post, "buildings/:building/entrances", "addEntrance",
      Message(zh: "登记一个单元", en: "Add an entrance"), doing: AddEntrance.self,
      takes: Entrance.Particulars.parts, answers: .madeID
    ) { call in
      let act = AddEntrance(
        to: try call.id("building"), in: call.context.district, try call.particulars())
      return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
    }
    routes.change(
      .post, "buildings/:building/units", "addUnit",
      Message(zh: "登记一套房屋", en: "Add a unit"), doing: AddUnit.self,
      takes: Unit.Particulars.parts + [Unit.entrancePart.orNone], answers: .madeID
    ) { call in
      let act = AddUnit(
        to: try call.id("building"), at: call.said("entrance").map { ID(rawValue: $0) },
        in: call.context.district, try call.particulars())
      return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
    }
  }
}

/// One thing of a complex, for programs.
struct FetchHome<Subject: Regional & Sendable>: Look {
  static var permission: Permission { .seeHomes }

  let find: @Sendable (any ReadConnection) throws -> Subject

  func subject(in db: any ReadConnection) throws -> Subject { try find(db) }
  func answer(about subject: Subject, in sight: Sight) -> Subject { subject }
}

extension Building {
  static let shape = Shape.named(
    "Building",
    .object([.id, Part.complex.answered, Part.region.answered] + Particulars.answers))

  var json: JSON {
    .object(
      [
        JSON.Member("id", .text(id.rawValue)), JSON.Member("complex", .text(complex.rawValue)),
        JSON.Member("region", .text(region.code)),
      ] + particulars.members)
  }
}

extension Unit {
  static let entrancePart = Part(
    "entrance", Message(zh: "单元编号", en: "the entrance"), .identity, example: "0199-entrance")

  static let shape = Shape.named(
    "Unit",
    .object(
      [
        .id, Part.complex.answered, Part.region.answered,
        Part("building", Message(zh: "楼栋编号", en: "the building"), .identity.answered),
        Part("entrance", entrancePart.label, .orNull(.identity.answered)),
      ] + Particulars.answers))

  var json: JSON {
    .object(
      [
        JSON.Member("id", .text(id.rawValue)), JSON.Member("complex", .text(complex.rawValue)),
        JSON.Member("region", .text(region.code)),
        JSON.Member("building", .text(building.rawValue)),
        JSON.Member("entrance", entrance.map { .text($0.rawValue) } ?? .null),
      ] + particulars.members)
  }
}
