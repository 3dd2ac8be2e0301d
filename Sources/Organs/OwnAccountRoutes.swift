import Acts
import Hummingbird
import Kernel
import Web

/// One's own account: password, second factor, sessions.
struct OwnAccountRoutes {
  let desk: Desk
  let pages: Pages
  let door: Organs.Door

  func add(to routes: Routes) {
    routes.get(
      "account", ShowOwnAccount.self, menu: Menu(.house, "我的账号", place: 10), use: show)
    routes.get("administration", ShowAdministration.self, use: administration)
    routes.post("account/password", ChangePassword.self, use: changePassword)
    routes.get("account/factor", ShowOwnAccount.self, use: showFactor)
    routes.post("account/factor", BeginSecondFactor.self, use: beginFactor)
    routes.post("account/factor/confirm", ConfirmSecondFactor.self, use: confirmFactor)
    routes.post("account/sessions/:session/end", EndSession.self, use: endSession)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func administration(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowAdministration(scope: try context.scope(for: .ownAccount))
    let figures = try await desk.answer(look, for: context.doer)
    return try pages.html(
      AdministrationPage(figures, doer: context.doer, unread: context.visitor.unread), for: context)
  }

  func changePassword(_ request: Request, context: SignedIn) async throws -> Response {
    let own = try await answer(context)
    let again = { try await page($0, context) }
    return try await pages.submit(context.form, for: context, again: again) {
      let isRight = try await door.hasher.verify(
        context.form.exactly("password_now"), against: own.account.passwordHash)
      guard isRight else { throw PasswordRefusal.wrongPresent }
      let hash = try await NewPassword(context.form).hashed(
        by: door, loginName: own.account.loginName, name: own.person.name,
        former: own.formerHashes)
      let act = ChangePassword(
        own: context.own, passwordHash: hash, session: context.visitor.session)
      try await desk.perform(act, as: context.doer)
      return .seeOther("/account", saying: "密码已换，别处的登录都已退出。")
    }
  }

  func showFactor(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await factorPage(Form(), context), for: context)
  }

  func beginFactor(_ request: Request, context: SignedIn) async throws -> Response {
    let act = BeginSecondFactor(own: context.own, sealed: door.sealed)
    try await desk.perform(act, as: context.doer)
    return .redirect(to: "/account/factor", type: .normal)
  }

  /// Answers with the recovery codes themselves: they are shown this once and kept nowhere.
  func confirmFactor(_ request: Request, context: SignedIn) async throws -> Response {
    let again = { try await factorPage($0, context) }
    return try await pages.submit(context.form, for: context, again: again) {
      let act = ConfirmSecondFactor(
        own: context.own, code: context.form["code"], sealed: door.sealed)
      let codes = try await desk.perform(act, as: context.doer)
      return try pages.html(RecoveryCodesPage(codes: codes, next: "/account"), for: context)
    }
  }

  func endSession(_ request: Request, context: SignedIn) async throws -> Response {
    let act = EndSession(
      own: context.own, session: try context.parameters.require("session"))
    try await desk.perform(act, as: context.doer)
    return .seeOther("/account", saying: "那一处登录已退出。")
  }

  private func answer(_ context: SignedIn) async throws -> ShowOwnAccount.Answer {
    try await desk.answer(
      ShowOwnAccount(own: context.own, limits: door.rules.sessions), for: context.doer)
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> OwnAccountPage {
    OwnAccountPage(
      try await answer(context), form, rules: door.rules.passwords, session: context.visitor.session
    )
  }

  private func factorPage(_ form: Form, _ context: SignedIn) async throws -> FactorPage {
    try FactorPage(try await answer(context).account, form, sealed: door.sealed)
  }
}

extension SignedIn {
  var own: Own { Own(doer, in: district) }
}
