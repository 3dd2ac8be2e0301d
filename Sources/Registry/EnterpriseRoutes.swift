import Acts
import Hummingbird
import Kernel
import Storage
import Tables
import Web

/// Enterprises: find them, see one, add and change them.
struct EnterpriseRoutes {
  let desk: Desk
  let pages: Pages
  let holdings: Holdings

  func add(to routes: Routes) {
    TableRoutes(desk: desk, pages: pages).add(
      EnterpriseTable(), to: routes, menu: Menu(.registers, "物业企业", place: 20))
    routes.get("enterprises/new", AskFor<AddEnterprise, Region>.self, use: askNew)
    routes.post("enterprises", AddEnterprise.self, use: addNew)
    routes.get("enterprises/:enterprise", ShowEnterprise.self, use: show)
    routes.get(
      "enterprises/:enterprise/change", AskFor<ChangeEnterprise, Enterprise>.self, use: askChange)
    routes.post("enterprises/:enterprise", ChangeEnterprise.self, use: change)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowEnterprise(
      creditCode: try context.code("enterprise"), district: try context.home(),
      scope: try context.reach(for: .seeRegistry), holdings: holdings)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await newPage(Form(), context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let code = form.text("credit_code", "统一社会信用代码", atMost: 18)
    guard let particulars: Enterprise.Particulars = form.read(), let code else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let act = AddEnterprise(code, in: try context.home(for: .addEnterprise), particulars)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        let code = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/enterprises/\(code)", saying: "“\(particulars.name)”已登记。")
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(nil, context), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    form.settleClashes()
    let code = try context.code("enterprise")
    guard let particulars: Enterprise.Particulars = form.read() else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let why = form["why"]
    let act = ChangeEnterprise(
      code, in: try context.home(), to: particulars, why: why.isEmpty ? nil : why,
      seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0, context) },
      act: {
        let kept = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/enterprises/\(code)", saying: "已修改，改前的内容留在变更记录里。", keeping: kept)
      })
  }

  private func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let district = try context.home(for: .addEnterprise)
    let look = AskFor<AddEnterprise, Region>(
      find: { _ in district },
      page: { _, _ in
        var section = form.section("企业", Enterprise.Particulars.fields)
        section.inputs.insert(
          form.input("credit_code", "统一社会信用代码", required: true, hint: "18 位，照营业执照填。"), at: 0)
        return EditPage(
          title: "登记一家物业企业", lead: nil, action: "/enterprises", submit: "登记",
          back: "/enterprises", sections: [section], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }

  private func changePage(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let code = try context.code("enterprise")
    let district = try context.home()
    let look = AskFor<ChangeEnterprise, Enterprise>(
      find: { try $0.enterprise(code, in: district) },
      page: { enterprise, sight in
        let open = OpenedForm(
          enterprise, filled: Form(of: enterprise.particulars), typed: form,
          history: try sight.db.history(of: enterprise.id.reference, in: district.district))
        return open.page(
          EditPage(
            title: "修改“\(enterprise.name)”的资料", lead: "信用代码 \(code) 不能改；换了代码是另一家企业。",
            action: "/enterprises/\(code)", submit: "保存", back: "/enterprises/\(code)",
            sections: [open.form.section(nil, Enterprise.Particulars.fields), open.form.why],
            form: open.form),
          standing: try FieldStandings(of: enterprise.id, holdings, in: district, sight))
      })
    return try await desk.answer(look, for: context.doer)
  }
}
