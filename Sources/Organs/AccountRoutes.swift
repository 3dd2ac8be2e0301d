import Acts
import Hummingbird
import Kernel
import Tables
import Web

/// Other people's accounts, for those who look after them.
struct AccountRoutes {
  let desk: Desk
  let pages: Pages
  let rules: EntryRules

  func add(to routes: Routes) {
    TableRoutes(desk: desk, pages: pages).add(
      AccountTable(), to: routes, menu: Menu(.house, "账号", place: 30))
    routes.get("accounts/:person", ShowAccount.self, use: show)
    routes.post("accounts/:person/invitation", InviteAgain.self, use: inviteAgain)
    routes.post("accounts/:person/suspension", SuspendAccount.self, use: suspend)
    routes.post("accounts/:person/factor", ResetSecondFactor.self, use: resetFactor)
    routes.post("accounts/:person/reveal", RevealPerson.self, use: reveal)
    routes.post("organs/:organ/invitations", InvitePerson.self, use: invite)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func inviteAgain(_ request: Request, context: SignedIn) async throws -> Response {
    let act = InviteAgain(district: context.district, personID: try context.id("person"))
    let secret = try await desk.perform(act, as: context.doer)
    return try invited(secret, request, context)
  }

  func invite(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let name = form.text("name", "姓名", atMost: 40)
    let phone = form.optionalText("phone", "手机", atMost: 20)
    let act = InvitePerson(
      district: context.district, organID: try context.parameters.require("organ"),
      postID: ID(rawValue: form["post"]), name: name ?? "", phone: phone)
    let again = { try await OrganRoutes(desk: desk, pages: pages).page($0, context) }
    guard form.isSound else { return try pages.refused(try await again(form), for: context) }
    return try await pages.submit(form, for: context, again: again) {
      try invited(try await desk.perform(act, as: context.doer), request, context)
    }
  }

  func suspend(_ request: Request, context: SignedIn) async throws -> Response {
    try await withReason(context) { why in
      let isSuspended = context.form["suspended"] == "yes"
      let act = SuspendAccount(
        district: context.district, personID: try context.id("person"), isSuspended: isSuspended,
        why: why)
      try await desk.perform(act, as: context.doer)
      return try back(context, isSuspended ? "账号已停用，所有登录都已退出。" : "账号已恢复。")
    }
  }

  func resetFactor(_ request: Request, context: SignedIn) async throws -> Response {
    try await withReason(context) { why in
      let act = ResetSecondFactor(
        district: context.district, personID: try context.id("person"), why: why)
      try await desk.perform(act, as: context.doer)
      return try back(context, "动态码已解除，本人登录后可重新绑定。")
    }
  }

  func reveal(_ request: Request, context: SignedIn) async throws -> Response {
    try await withReason(context) { why in
      let act = RevealPerson(
        district: context.district, personID: try context.id("person"), why: why,
        mostPerHour: rules.revealsPerHour)
      let phone = try await desk.perform(act, as: context.doer)
      return try pages.html(try await page(Form(), context, phone: phone), for: context)
    }
  }

  /// These three say why; without a reason the page comes back.
  private func withReason(
    _ context: SignedIn, _ act: (String) async throws -> Response
  ) async throws -> Response {
    var form = context.form
    guard let why = form.text("why", "理由") else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let again = { try await page($0, context) }
    return try await pages.submit(form, for: context, again: again) {
      try await act(why)
    }
  }

  private func back(_ context: SignedIn, _ sentence: String) throws -> Response {
    let person: ID<Person> = try context.id("person")
    return .seeOther("/accounts/\(person)", saying: sentence)
  }

  /// The link is shown this once; the database knows only its digest.
  private func invited(
    _ secret: Secret, _ request: Request, _ context: SignedIn
  ) throws -> Response {
    try pages.html(
      InvitedPage(path: "/invitation/\(secret.text)", host: request.head.authority ?? ""),
      for: context)
  }

  private func page(
    _ form: Form, _ context: SignedIn, phone: String? = nil
  ) async throws -> AccountPage {
    let look = ShowAccount(district: context.district, personID: try context.id("person"))
    let shown = try await desk.answer(look, for: context.doer)
    return AccountPage(shown, form, doer: context.doer, phone: phone)
  }
}
