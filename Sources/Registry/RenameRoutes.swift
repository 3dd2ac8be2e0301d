import Acts
import Hummingbird
import Kernel
import Storage
import Web

/// Complexes get another name, are put together, and are taken apart.
struct RenameRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get("complexes/:complex/rename", AskFor<RenameComplex, Complex>.self, use: ask)
    routes.post("complexes/:complex/rename", RenameComplex.self, use: rename)
  }

  func ask(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func rename(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Complex> = try context.id("complex")
    guard let name = form.text("name", "新名称", atMost: 60), let day = form.day("on", "从哪天起"),
      let why = form.text("why", "依据")
    else { return try pages.refused(try await page(form, context), for: context) }
    let act = RenameComplex(id, in: try context.home(), to: name, on: day, why: why)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(id)", saying: "已更名。用原来的名称也能找到它。")
      })
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    try await desk.ask(RenameComplex.self, context) { _, _ in
      [
        form.input("name", "新名称", required: true),
        form.input("on", "从哪天起", type: "date", required: true),
        form.input("why", "依据", required: true, hint: "例如地名批复的文号。"),
      ]
    } page: { complex, inputs in
      EditPage(
        title: "“\(complex.name)”改叫什么", lead: "原名作为曾用名留存，照样查得到。写错了字的，请用“修改资料”更正。",
        action: "/complexes/\(complex.id)/rename", submit: "更名", back: "/complexes/\(complex.id)",
        sections: [.init(heading: nil, inputs: inputs)], form: form)
    }
  }
}
