import Acts
import Hummingbird
import Kernel
import Storage
import Web

/// Where somebody mends how a project manager is called or reached.
struct CorrectManagerRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get(
      "managers/:manager/change", AskFor<CorrectManager, ProjectManager>.self, use: ask)
    routes.post("managers/:manager", CorrectManager.self, use: correct)
  }

  func ask(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(nil, context), for: context)
  }

  func correct(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let phone = form.optionalText("phone", "联系电话", atMost: 30)
    guard let name = form.text("name", "姓名", atMost: 40), let why = form.text("why", "为什么改")
    else { return try pages.refused(try await page(form, context), for: context) }
    let act = CorrectManager(
      try context.id("manager"), in: try context.home(), name: name, phone: phone, why: why)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        let complex = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(complex)", saying: "已更正，改前的内容留在变更记录里。")
      })
  }

  private func page(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let id: ID<ProjectManager> = try context.id("manager")
    let district = try context.home()
    let look = AskFor<CorrectManager, ProjectManager>(
      find: { try $0.manager(id, in: district) },
      page: { manager, _ in
        let form = form ?? Form(["name": manager.name, "phone": manager.phone ?? ""])
        return EditPage(
          title: "更正项目负责人\(manager.name)的资料", lead: "只更正写错的姓名和电话；换了人请登记新的负责人。",
          action: "/managers/\(id)", submit: "保存", back: "/complexes/\(manager.complex)",
          sections: [
            .init(
              heading: nil,
              inputs: [
                form.input("name", "姓名", required: true),
                form.input("phone", "联系电话", type: "tel"),
                form.input("why", "为什么改", required: true, hint: "写一句，会和这次改动一起留存。"),
              ])
          ], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }
}
