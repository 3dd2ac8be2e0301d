import Acts
import Hummingbird
import Kernel
import Tables
import Web

/// Organs, their posts and who holds them.
struct OrganRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    TableRoutes(desk: desk, pages: pages).add(
      OrganTable(), to: routes, menu: Menu(.house, "机构与岗位", place: 20))
    routes.get("organs/:organ", ShowOrgan.self, use: show)
    routes.post("organs/:organ/posts", AddPost.self, use: addPost)
    routes.post("organs/:organ/tenures", AppointToPost.self, use: appoint)
    routes.post("organs/:organ/posts/:post/end", EndTenure.self, use: end)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func addPost(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let title = form.text("title", "岗位名称", atMost: 40),
      let role: Role = form.choice("role", "做哪类工作"), Role.forPeople.contains(role)
    else { return try pages.refused(try await page(form, context), for: context) }
    let act = AddPost(
      district: context.district, organID: try organ(context), role: role, title: title)
    _ = try await desk.perform(act, as: context.doer)
    return try done(context, "岗位“\(title)”已设。")
  }

  func appoint(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let person = form.text("person", "谁"), let post = form.text("post", "岗位"),
      let from = form.day("from_on", "从哪天起")
    else { return try pages.refused(try await page(form, context), for: context) }
    let act = AppointToPost(
      district: context.district, postID: ID(rawValue: post), personID: ID(rawValue: person),
      from: from)
    let again = { try await page($0, context) }
    return try await pages.submit(form, for: context, again: again) {
      try await desk.perform(act, as: context.doer)
      return try done(context, "任职已记下。")
    }
  }

  func end(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let lastDay = form.day("last_on", "最后一天"), let why = form.text("why", "理由") else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let act = EndTenure(
      district: context.district, postID: try context.id("post"), lastDay: lastDay, why: why)
    let again = { try await page($0, context) }
    return try await pages.submit(form, for: context, again: again) {
      try await desk.perform(act, as: context.doer)
      return try done(context, "任职到 \(lastDay) 为止。")
    }
  }

  func page(_ form: Form, _ context: SignedIn) async throws -> OrganPage {
    let look = ShowOrgan(district: context.district, organID: try organ(context))
    return OrganPage(try await desk.answer(look, for: context.doer), form, doer: context.doer)
  }

  private func organ(_ context: SignedIn) throws -> String {
    try context.parameters.require("organ")
  }

  private func done(_ context: SignedIn, _ sentence: String) throws -> Response {
    .seeOther("/organs/\(try organ(context))", saying: sentence)
  }
}
