import Acts
import Hummingbird
import Kernel
import Registry
import Storage
import Web

/// Units: see one, add, change and remove one.
struct UnitRoutes {
  let desk: Desk
  let pages: Pages
  let vault: Vault

  func add(to routes: Routes) {
    routes.get("buildings/:building/units/new", AskFor<AddUnit, Building>.self, use: askNew)
    routes.post("buildings/:building/units", AddUnit.self, use: addNew)
    routes.get("units/:unit", ShowUnit.self, use: show)
    routes.get("units/:unit/change", AskFor<ChangeUnit, Unit>.self, use: askChange)
    routes.post("units/:unit", ChangeUnit.self, use: change)
    routes.post("units/:unit/removal", RemoveUnit.self, use: remove)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowUnit(
      id: try context.id("unit"), district: context.district, vault: vault)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    let form = Form(["kind": UnitKind.dwelling.rawValue, "status": UnitStatus.sold.rawValue])
    return try pages.html(try await newPage(form, context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let particulars: Unit.Particulars = form.read() else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let building: ID<Building> = try context.id("building")
    let act = AddUnit(to: building, at: form.entrance, in: context.district, particulars)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        let id = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/units/\(id)", saying: "\(particulars.number)已登记。")
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(nil, context), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    form.settleClashes()
    let id: ID<Unit> = try context.id("unit")
    let why = form.text("why", "为什么改")
    guard let particulars: Unit.Particulars = form.read() else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let act = ChangeUnit(
      id, in: context.district, to: particulars, at: form.entrance, why: why, seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0, context) },
      act: {
        let kept = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/units/\(id)", saying: "已修改，改前的内容留在变更记录里。", keeping: kept)
      })
  }

  func remove(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let why = form.text("why", "为什么删除") else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let building = try await desk.perform(
      RemoveUnit(id: try context.id("unit"), district: context.district, why: why),
      as: context.doer)
    return .seeOther("/buildings/\(building)", saying: "已删除。")
  }

  private func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Building> = try context.id("building")
    let district = context.district
    let look = AskFor<AddUnit, Building>(
      find: { try $0.building(id, in: district) },
      page: { building, sight in
        EditPage(
          title: "登记\(building.name)的一套房屋", lead: nil, action: "/buildings/\(id)/units",
          submit: "登记", back: "/buildings/\(id)",
          sections: [try form.unit(in: building, sight.db)], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }

  private func changePage(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Unit> = try context.id("unit")
    let district = context.district
    let look = AskFor<ChangeUnit, Unit>(
      find: { try $0.unit(id, in: district) },
      page: { unit, sight in
        var filled = Form(of: unit.particulars)
        filled["entrance"] = unit.entrance?.rawValue ?? ""
        let building = try sight.db.building(unit.building, in: district)
        let open = OpenedForm(
          UnitSheet(
            particulars: unit.particulars,
            entrance: try sight.db.entrance(unit.entrance, of: building)),
          filled: filled, typed: form,
          history: try sight.db.history(of: id.reference, in: district.district))
        return open.page(
          EditPage(
            title: "修改\(building.name)\(unit.number)的资料", lead: nil, action: "/units/\(id)",
            submit: "保存", back: "/units/\(id)",
            sections: [try open.form.unit(in: building, sight.db), open.form.why],
            form: open.form))
      })
    return try await desk.answer(look, for: context.doer)
  }
}

extension Form {
  fileprivate var entrance: ID<Entrance>? {
    self["entrance"].isEmpty ? nil : ID(rawValue: self["entrance"])
  }

  /// The fields of a unit, with the entrances of its building to choose from.
  fileprivate func unit(
    in building: Building, _ db: any ReadConnection
  ) throws -> EditPage.Section {
    var section = section(nil, Unit.Particulars.fields)
    let entrances = try db.entrances(of: building).map { (value: $0.id.rawValue, label: $0.name) }
    if !entrances.isEmpty { section.inputs.insert(choice("entrance", "单元", entrances), at: 0) }
    return section
  }
}
