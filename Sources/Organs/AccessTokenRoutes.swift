import Acts
import Hummingbird
import Kernel
import Web

/// Tokens by which a person's programs act: their own, and for administrators those of others.
struct AccessTokenRoutes {
  let desk: Desk
  let pages: Pages
  let rules: EntryRules
  let words: RecordWords

  func add(to routes: Routes) {
    routes.get("account/tokens", ShowOwnTokens.self, use: show)
    routes.post("account/tokens", MakeToken.self, use: make)
    routes.post("account/tokens/:token/revocation", RevokeOwnToken.self, use: revoke)
    routes.post("accounts/:person/tokens/:token/revocation", RevokeToken.self, use: revokeOther)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  /// Answers with the token itself: it is shown this once and kept nowhere.
  func make(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let name = form.text("name", "名称", atMost: 40)
    let days = form.number("days", "用几天", in: 1...rules.tokenDays)
    var region: Region?
    if let code = form.optionalText("region", "只在哪里") {
      region = form.read(
        code, "region", "只在哪里", example: "411502002000", as: "一个 12 位的代码"
      ) { Region(code: $0) }
    }
    let again = { try await page($0, context) }
    guard let name, let days, form.isSound else {
      return try pages.refused(try await again(form), for: context)
    }
    let act = MakeToken(
      own: context.own, name: name, permissions: Set(form.all("permission").map(Permission.init)),
      region: region, days: days, mostDays: rules.tokenDays)
    return try await pages.submit(form, for: context, again: again) {
      let secret = try await desk.perform(act, as: context.doer)
      return try pages.html(NewTokenPage(name: name, secret: secret), for: context)
    }
  }

  func revoke(_ request: Request, context: SignedIn) async throws -> Response {
    let act = RevokeOwnToken(own: context.own, id: try context.id("token"))
    try await desk.perform(act, as: context.doer)
    return .seeOther("/account/tokens", saying: "令牌已作废，立即失效。")
  }

  func revokeOther(_ request: Request, context: SignedIn) async throws -> Response {
    let person: ID<Person> = try context.id("person")
    let why = context.form["why"]
    let act = RevokeToken(
      district: context.district, personID: person, id: try context.id("token"),
      why: why.isEmpty ? "管理员作废" : why)
    try await desk.perform(act, as: context.doer)
    return .seeOther("/accounts/\(person)", saying: "令牌已作废，立即失效。")
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> AccessTokensPage {
    let shown = try await desk.answer(ShowOwnTokens(own: context.own), for: context.doer)
    let held = Set(context.doer.grants.map(\.permission)).subtracting([.ownAccount])
    let choices = words.acts.filter { held.contains(Permission($0.name)) }
    return AccessTokensPage(shown, form, choices: choices, mostDays: rules.tokenDays)
  }
}
