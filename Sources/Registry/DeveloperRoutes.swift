import Acts
import Hummingbird
import Kernel
import Storage
import Tables
import Web

/// Developers: find them, see one, add and change them.
struct DeveloperRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    TableRoutes(desk: desk, pages: pages).add(
      DeveloperTable(), to: routes, menu: Menu(.registers, "建设单位", place: 25))
    routes.get("developers/new", AskFor<AddDeveloper, Region>.self, use: askNew)
    routes.post("developers", AddDeveloper.self, use: addNew)
    routes.get("developers/:developer", ShowDeveloper.self, use: show)
    routes.get(
      "developers/:developer/change", AskFor<ChangeDeveloper, Developer>.self, use: askChange)
    routes.post("developers/:developer", ChangeDeveloper.self, use: change)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowDeveloper(
      id: try context.id("developer"), district: try context.home(),
      scope: try context.reach(for: .seeRegistry))
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await newPage(Form(), context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let particulars: Developer.Particulars = form.read() else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let act = AddDeveloper(in: try context.home(for: .keepDevelopers), particulars)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        let id = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/developers/\(id)", saying: "“\(particulars.name)”已登记。")
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(nil, context), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    form.settleClashes()
    let id: ID<Developer> = try context.id("developer")
    guard let particulars: Developer.Particulars = form.read() else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let why = form["why"]
    let act = ChangeDeveloper(
      id, in: try context.home(), to: particulars, why: why.isEmpty ? nil : why, seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0, context) },
      act: {
        let kept = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/developers/\(id)", saying: "已修改，改前的内容留在变更记录里。", keeping: kept)
      })
  }

  private func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let district = try context.home(for: .keepDevelopers)
    let look = AskFor<AddDeveloper, Region>(
      find: { _ in district },
      page: { _, _ in
        EditPage(
          title: "登记一家建设单位", lead: "小区资料里写法不同的，都填进“其他写法”，就都连到这一家。",
          action: "/developers", submit: "登记", back: "/developers",
          sections: [form.section(nil, Developer.Particulars.fields)], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }

  private func changePage(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Developer> = try context.id("developer")
    let district = try context.home()
    let look = AskFor<ChangeDeveloper, Developer>(
      find: { try $0.developer(id, in: district) },
      page: { developer, sight in
        let open = OpenedForm(
          developer, filled: Form(of: developer.particulars), typed: form,
          history: try sight.db.history(of: id.reference, in: district.district))
        return open.page(
          EditPage(
            title: "修改“\(developer.name)”的资料", lead: nil, action: "/developers/\(id)",
            submit: "保存", back: "/developers/\(id)",
            sections: [open.form.section(nil, Developer.Particulars.fields), open.form.why],
            form: open.form))
      })
    return try await desk.answer(look, for: context.doer)
  }
}
