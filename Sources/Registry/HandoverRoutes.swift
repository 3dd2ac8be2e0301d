import Acts
import Hummingbird
import Kernel
import Storage
import Tables
import Web

/// Handovers: one page that is also the form of its dates.
struct HandoverRoutes {
  let desk: Desk
  let pages: Pages
  let holdings: Holdings

  func add(to routes: Routes) {
    TableRoutes(desk: desk, pages: pages).add(
      HandoverTable(), to: routes, menu: Menu(.registers, "承接查验", place: 40))
    routes.get("handovers/:handover", ShowHandover.self, use: show)
    routes.get("complexes/:complex/handovers/new", AskFor<AddHandover, Complex>.self, use: askNew)
    routes.post("complexes/:complex/handovers", AddHandover.self, use: addNew)
    routes.get("handovers/:handover/change", AskFor<ChangeHandover, Handover>.self, use: askChange)
    routes.post("handovers/:handover", ChangeHandover.self, use: change)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowHandover(
      id: try context.id("handover"), district: try context.home(), holdings: holdings)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await newPage(Form(), context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let complex: ID<Complex> = try context.id("complex")
    let enterprise = form.text("enterprise", "物业企业")
    guard let particulars: Handover.Particulars = form.read(), let enterprise else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let act = AddHandover(
      to: enterprise, at: complex, in: try context.home(), particulars,
      seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        let id = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/handovers/\(id)", saying: "承接查验已登记。")
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(nil, context), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    form.settleClashes()
    let id: ID<Handover> = try context.id("handover")
    guard let particulars: Handover.Particulars = form.read() else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let why = form["why"]
    let act = ChangeHandover(
      id, in: try context.home(), to: particulars, why: why.isEmpty ? nil : why,
      seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0, context) },
      act: {
        let kept = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/handovers/\(id)", saying: "已保存，期限已按新日期重算。", keeping: kept)
      })
  }

  private func changePage(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Handover> = try context.id("handover")
    let district = try context.home()
    let look = AskFor<ChangeHandover, Handover>(
      find: { try $0.handover(id, in: district) },
      page: {
        handover, sight in
        let open = OpenedForm(
          handover, filled: Form(of: handover.particulars), typed: form,
          history: try sight.db.history(of: id.reference, in: district.district))
        return open.page(
          EditPage(
            title: "\(handover.particulars.phase)承接查验的日期", lead: "只登记已经发生的事；计划日期除外。",
            action: "/handovers/\(id)", submit: "保存", back: "/handovers/\(id)",
            sections: [open.form.section(nil, Handover.Particulars.fields), open.form.why],
            form: open.form),
          standing: try FieldStandings(of: id, holdings, in: district, sight))
      })
    return try await desk.answer(look, for: context.doer)
  }
}
