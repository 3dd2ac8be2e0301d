import Acts
import Civil
import Hummingbird
import Kernel
import Storage
import Web

/// Who answers for the service in a complex, and how it is managed where nobody is engaged.
struct ManagerRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get(
      "complexes/:complex/managers/new", AskFor<AppointManager, Complex>.self, use: askManager)
    routes.post("complexes/:complex/managers", AppointManager.self, use: appoint)
    routes.get("complexes/:complex/mode", AskFor<DecideMode, Complex>.self, use: askMode)
    routes.post("complexes/:complex/mode", DecideMode.self, use: decide)
  }

  func askManager(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await managerPage(Form(), context), for: context)
  }

  func appoint(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Complex> = try context.id("complex")
    guard let name = form.text("name", "姓名", atMost: 40), let from = form.day("from_on", "任职日期")
    else { return try pages.refused(try await managerPage(form, context), for: context) }
    let phone = form.optionalText("phone", "联系电话", atMost: 30)
    let act = AppointManager(name, phone: phone, at: id, in: try context.home(), from: from)
    return try await pages.submit(
      form, for: context, again: { try await managerPage($0, context) },
      act: {
        _ = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(id)", saying: "项目负责人已登记。")
      })
  }

  private func managerPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    try await desk.ask(AppointManager.self, context) { _, _ in
      [
        form.input("name", "姓名", required: true), form.input("phone", "联系电话", type: "tel"),
        form.input("from_on", "任职日期", required: true),
      ]
    } page: { complex, inputs in
      EditPage(
        title: "谁来负责“\(complex.name)”的服务", lead: "姓名和电话会在小区公示，前任自动卸任。",
        action: "/complexes/\(complex.id)/managers", submit: "登记",
        back: "/complexes/\(complex.id)", sections: [.init(heading: nil, inputs: inputs)],
        form: form)
    }
  }

  func askMode(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await modePage(Form(), context), for: context)
  }

  func decide(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Complex> = try context.id("complex")
    guard let mode: ServiceMode = form.choice("mode", "管理方式"), let day = form.day("on", "从哪天起"),
      let by = form.text("decided_by", "谁定的", atMost: 80), let why = form.text("why", "依据")
    else { return try pages.refused(try await modePage(form, context), for: context) }
    let act = DecideMode(id, in: try context.home(), mode, on: day, by: by, why: why)
    return try await pages.submit(
      form, for: context, again: { try await modePage($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(id)", saying: "管理方式已登记。")
      })
  }

  private func modePage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    try await desk.ask(DecideMode.self, context) { _, _ in
      [
        form.choice("mode", "管理方式", ServiceMode.choices, required: true),
        form.input("on", "从哪天起", required: true),
        form.input("decided_by", "谁定的", required: true, hint: "例如街道办事处、业主大会。"),
        form.input("why", "依据", required: true, hint: "例如会议纪要或现场核实情况。"),
      ]
    } page: { complex, inputs in
      EditPage(
        title: "“\(complex.name)”现在怎样管理", lead: "有物业企业服务的，请登记进驻或退出。",
        action: "/complexes/\(complex.id)/mode", submit: "登记", back: "/complexes/\(complex.id)",
        sections: [.init(heading: nil, inputs: inputs)], form: form)
    }
  }
}
