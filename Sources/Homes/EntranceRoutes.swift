import Acts
import Hummingbird
import Kernel
import Registry
import Web

/// The entrances of a building: add, change and remove one.
struct EntranceRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get(
      "buildings/:building/entrances/new", AskFor<AddEntrance, Building>.self, use: askNew)
    routes.post("buildings/:building/entrances", AddEntrance.self, use: addNew)
    routes.get("entrances/:entrance/change", AskFor<ChangeEntrance, Entrance>.self, use: askChange)
    routes.post("entrances/:entrance", ChangeEntrance.self, use: change)
    routes.get("entrances/:entrance/removal", AskFor<RemoveEntrance, Entrance>.self, use: askRemove)
    routes.post("entrances/:entrance/removal", RemoveEntrance.self, use: remove)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await newPage(Form(), context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let particulars: Entrance.Particulars = form.read() else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let building: ID<Building> = try context.id("building")
    let act = AddEntrance(to: building, in: context.district, particulars)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        _ = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/buildings/\(building)", saying: "\(particulars.name)已登记。")
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(nil, context), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    form.settleClashes()
    let why = form.text("why", "为什么改")
    guard let particulars: Entrance.Particulars = form.read() else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let act = ChangeEntrance(
      try context.id("entrance"), in: context.district, to: particulars, why: why,
      seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0, context) },
      act: {
        let done = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther(
          "/buildings/\(done.building)", saying: "已修改，改前的内容留在变更记录里。", keeping: done.kept)
      })
  }

  func askRemove(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await removePage(Form(), context), for: context)
  }

  func remove(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let why = form.text("why", "为什么删除") else {
      return try pages.refused(try await removePage(form, context), for: context)
    }
    let act = RemoveEntrance(
      id: try context.id("entrance"), district: context.district, why: why)
    return try await pages.submit(
      form, for: context, again: { try await removePage($0, context) },
      act: {
        let building = try await desk.perform(act, as: context.doer)
        return .seeOther("/buildings/\(building)", saying: "已删除。")
      })
  }

  private func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Building> = try context.id("building")
    let district = context.district
    let look = AskFor<AddEntrance, Building>(
      find: { try $0.building(id, in: district) },
      page: { building, _ in
        EditPage(
          title: "登记\(building.name)的一个单元", lead: nil, action: "/buildings/\(id)/entrances",
          submit: "登记", back: "/buildings/\(id)",
          sections: [form.section(nil, Entrance.Particulars.fields)], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }

  private func changePage(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Entrance> = try context.id("entrance")
    let district = context.district
    let look = AskFor<ChangeEntrance, Entrance>(
      find: { try $0.entrance(id, in: district) },
      page: { entrance, sight in
        let open = OpenedForm(
          entrance, filled: Form(of: entrance.particulars), typed: form,
          history: try sight.db.history(of: id.reference, in: district.district))
        return open.page(
          EditPage(
            title: "修改\(entrance.name)的资料", lead: nil, action: "/entrances/\(id)", submit: "保存",
            back: "/buildings/\(entrance.building)",
            sections: [open.form.section(nil, Entrance.Particulars.fields), open.form.why],
            form: open.form))
      })
    return try await desk.answer(look, for: context.doer)
  }

  private func removePage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Entrance> = try context.id("entrance")
    let district = context.district
    let look = AskFor<RemoveEntrance, Entrance>(
      find: { try $0.entrance(id, in: district) },
      page: { entrance, _ in
        EditPage(
          title: "删除误登的\(entrance.name)", lead: "里面没有房屋的单元才能删除。",
          action: "/entrances/\(id)/removal", submit: "删除", back: "/buildings/\(entrance.building)",
          sections: [form.why], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }
}
