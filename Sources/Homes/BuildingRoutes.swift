import Acts
import Hummingbird
import Kernel
import Registry
import Web

/// The buildings of a complex: see them, add, change and remove one.
struct BuildingRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get("complexes/:complex/homes", ShowHomes.self, use: list)
    routes.get("complexes/:complex/buildings/new", AskFor<AddBuilding, Complex>.self, use: askNew)
    routes.post("complexes/:complex/buildings", AddBuilding.self, use: addNew)
    routes.get("buildings/:building", ShowBuilding.self, use: show)
    routes.get("buildings/:building/change", AskFor<ChangeBuilding, Building>.self, use: askChange)
    routes.post("buildings/:building", ChangeBuilding.self, use: change)
    routes.post("buildings/:building/removal", RemoveBuilding.self, use: remove)
  }

  func list(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowHomes(complexID: try context.id("complex"), district: context.district)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let query = request.uri.queryParameters
    let place = query["unit"].flatMap { ID<Unit>(String($0)) }.flatMap { id in
      query["after"].map { UnitCell.Place(order: String($0), id: id) }
    }
    let look = ShowBuilding(
      id: try context.id("building"), district: context.district, after: place)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await newPage(Form(), context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let particulars: Building.Particulars = form.read() else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let act = AddBuilding(to: try context.id("complex"), in: context.district, particulars)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        let id = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/buildings/\(id)", saying: "\(particulars.name)已登记。")
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(nil, context), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    form.settleClashes()
    let id: ID<Building> = try context.id("building")
    let why = form.text("why", "为什么改")
    guard let particulars: Building.Particulars = form.read() else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let act = ChangeBuilding(
      id, in: context.district, to: particulars, why: why, seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0, context) },
      act: {
        let kept = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/buildings/\(id)", saying: "已修改，改前的内容留在变更记录里。", keeping: kept)
      })
  }

  func remove(_ request: Request, context: SignedIn) async throws -> Response {
    let id: ID<Building> = try context.id("building")
    var form = context.form
    guard let why = form.text("why", "为什么删除") else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let complex = try await desk.perform(
      RemoveBuilding(id: id, district: context.district, why: why), as: context.doer)
    return .seeOther("/complexes/\(complex)/homes", saying: "已删除。")
  }

  private func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Complex> = try context.id("complex")
    let district = context.district
    let look = AskFor<AddBuilding, Complex>(
      find: { try $0.complex(id, in: district) },
      page: { complex, _ in
        EditPage(
          title: "登记“\(complex.name)”的一栋楼", lead: "地下车库、会所这样单独计的，也当作一栋登记。",
          action: "/complexes/\(id)/buildings", submit: "登记", back: "/complexes/\(id)/homes",
          sections: [form.section(nil, Building.Particulars.fields)], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }

  private func changePage(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Building> = try context.id("building")
    let district = context.district
    let look = AskFor<ChangeBuilding, Building>(
      find: { try $0.building(id, in: district) },
      page: { building, sight in
        let open = OpenedForm(
          building, filled: Form(of: building.particulars), typed: form,
          history: try sight.db.history(of: id.reference, in: district.district))
        return open.page(
          EditPage(
            title: "修改\(building.name)的资料", lead: nil, action: "/buildings/\(id)", submit: "保存",
            back: "/buildings/\(id)",
            sections: [open.form.section(nil, Building.Particulars.fields), open.form.why],
            form: open.form))
      })
    return try await desk.answer(look, for: context.doer)
  }
}
