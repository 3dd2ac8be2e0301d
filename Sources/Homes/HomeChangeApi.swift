import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Registry
import Web

/// What is said of buildings, entrances and units is replaced, and what was put in by mistake is
/// taken out, for programs.
struct HomeChangeApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.change(
      .put, "buildings/:building", "changeBuilding",
      Message(zh: "修改一栋楼", en: "Replace what is said of a building"),
      doing: ChangeBuilding.self, takes: Building.Particulars.parts + [Part.reason.orNone]
    ) { call in
      let act = ChangeBuilding(
        try call.id("building"), in: call.context.district, to: try call.particulars(),
        why: call.said("why"))
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .put, "entrances/:entrance", "changeEntrance",
      Message(zh: "修改一个单元", en: "Replace what is said of an entrance"),
      doing: ChangeEntrance.self, takes: Entrance.Particulars.parts + [Part.reason.orNone]
    ) { call in
      let act = ChangeEntrance(
        try call.id("entrance"), in: call.context.district, to: try call.particulars(),
        why: call.said("why"))
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .put, "units/:unit", "changeUnit",
      Message(zh: "修改一套房屋", en: "Replace what is said of a unit"), doing: ChangeUnit.self,
      takes: Unit.Particulars.parts + [Unit.entrancePart.orNone, Part.reason.orNone]
    ) { call in
      let act = ChangeUnit(
        try call.id("unit"), in: call.context.district, to: try call.particulars(),
        at: call.said("entrance").map { ID(rawValue: $0) }, why: call.said("why"))
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    addRemovals(to: routes)
  }

  private func addRemovals(to routes: Routes) {
    routes.change(
      .post, "buildings/:building/removal", "removeBuilding",
      Message(zh: "删除误登的楼栋", en: "Take out a building put in by mistake"),
      doing: RemoveBuilding.self, takes: [.reason]
    ) { call in
      let act = RemoveBuilding(
        id: try call.id("building"), district: call.context.district,
        why: try call.given("why", "理由"))
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "entrances/:entrance/removal", "removeEntrance",
      Message(zh: "删除误登的单元", en: "Take out an entrance put in by mistake"),
      doing: RemoveEntrance.self, takes: [.reason]
    ) { call in
      let act = RemoveEntrance(
        id: try call.id("entrance"), district: call.context.district,
        why: try call.given("why", "理由"))
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "units/:unit/removal", "removeUnit",
      Message(zh: "删除误登的房屋", en: "Take out a unit put in by mistake"),
      doing: RemoveUnit.self, takes: [.reason]
    ) { call in
      let act = RemoveUnit(
        id: try call.id("unit"), district: call.context.district, why: try call.given("why", "理由"))
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }
}

extension Part {
  static let reason = Part("why", Message(zh: "理由", en: "why"), .text(1...200))
}
