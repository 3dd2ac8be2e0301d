import Acts
import Civil
import Hummingbird
import Kernel
import Storage
import Tables
import Web

/// Who serves a complex: entering, leaving, the manager, and the mode where nobody is engaged.
struct ServiceRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    TableRoutes(desk: desk, pages: pages).add(
      EngagementTable(), to: routes, menu: Menu(.registers, "服务经过", place: 28))
    routes.get(
      "complexes/:complex/engagements/new", AskFor<BeginEngagement, Complex>.self, use: askBegin)
    routes.post("complexes/:complex/engagements", BeginEngagement.self, use: begin)
    routes.get("engagements/:engagement/end", AskFor<EndEngagement, Engagement>.self, use: askEnd)
    routes.post("engagements/:engagement/end", EndEngagement.self, use: end)
  }

  func askBegin(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await beginPage(Form(["mode": "professional"]), context), for: context)
  }

  func begin(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Complex> = try context.id("complex")
    guard let enterprise = form.text("enterprise", "物业企业"), let from = form.day("from_on", "进驻日期"),
      let mode: ServiceMode = form.choice("mode", "管理方式")
    else { return try pages.refused(try await beginPage(form, context), for: context) }
    let act = BeginEngagement(
      enterprise, at: id, in: try context.home(), mode: mode, from: from)
    return try await pages.submit(
      form, for: context, again: { try await beginPage($0, context) },
      act: {
        _ = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(id)", saying: "进驻已登记。")
      })
  }

  private func beginPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    try await desk.ask(BeginEngagement.self, context) { complex, sight in
      let enterprises = try sight.db.enterpriseChoices(in: Region(complex.region.district))
      return [
        form.choice("enterprise", "物业企业", enterprises, required: true),
        form.choice("mode", "管理方式", ServiceMode.choices, required: true),
        form.input("from_on", "进驻日期", required: true),
      ]
    } page: { complex, inputs in
      EditPage(
        title: "哪家企业进驻“\(complex.name)”", lead: "同一时间只能有一家。上一家没退出的，先登记退出。",
        action: "/complexes/\(complex.id)/engagements", submit: "登记进驻",
        back: "/complexes/\(complex.id)", sections: [.init(heading: nil, inputs: inputs)],
        form: form)
    }
  }

  func askEnd(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await endPage(Form(), context), for: context)
  }

  func end(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Engagement> = try context.id("engagement")
    let district = try context.home()
    guard let day = form.day("to_on", "退出日期"), let why = form.text("why", "退出原因") else {
      return try pages.refused(try await endPage(form, context), for: context)
    }
    return try await pages.submit(
      form, for: context, again: { try await endPage($0, context) },
      act: {
        let complex = try await desk.perform(
          EndEngagement(id, in: district, on: day, why: why), as: context.doer,
          key: context.idempotencyKey)
        return .seeOther("/complexes/\(complex)", saying: "退出日期已登记。")
      })
  }

  private func endPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Engagement> = try context.id("engagement")
    let district = try context.home()
    let look = AskFor<EndEngagement, Engagement>(
      find: { try $0.engagement(id, in: district) },
      page: {
        engagement, sight in
        let complex = try sight.db.complex(engagement.complex, in: district)
        let enterprise = try sight.db.enterprise(engagement.enterpriseCode, in: district)
        return EditPage(
          title: "“\(enterprise.shortName)”哪天退出“\(complex.name)”", lead: "写的是不再服务的第一天。",
          action: "/engagements/\(id)/end", submit: "登记退出", back: "/complexes/\(complex.id)",
          sections: [
            .init(
              heading: nil,
              inputs: [
                form.input("to_on", "退出日期", required: true),
                form.input("why", "退出原因", required: true, hint: "例如“合同到期”。"),
              ])
          ], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }
}
