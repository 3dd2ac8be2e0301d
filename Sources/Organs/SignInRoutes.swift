import Acts
import HTTPTypes
import Hummingbird
import Kernel
import Web

/// Coming in: name and password, then whatever else is asked for.
struct SignInRoutes {
  let desk: Desk
  let pages: Pages
  let door: Organs.Door

  func add(to routes: Routes) {
    routes.openGet("sign-in", use: show)
    routes.openPost("sign-in", use: signIn)
    routes.openGet("sign-in/code", use: showCode)
    routes.openPost("sign-in/code", use: code)
    EnrolRoutes(desk: desk, pages: pages, door: door).add(to: routes)
    routes.openGet("sign-in/password", use: showPassword)
    routes.openPost("sign-in/password", use: password)
    routes.post("sign-out", EndSession.self, use: signOut)
  }

  func show(_ request: Request, visit: Visit) async throws -> Response {
    let next = request.uri.queryParameters["next"].map(String.init) ?? ""
    return try pages.html(SignInPage(Form(["next": next])), for: visit)
  }

  func signIn(_ request: Request, visit: Visit) async throws -> Response {
    try await pages.submit(visit.form, for: visit, again: SignInPage.init) {
      let account = visit.form["login_name"]
      let begun = try await desk.perform(
        BeginSignIn(
          district: door.district, name: account, network: Network.of(visit.address),
          limits: door.rules.tries),
        as: door.keeper)
      let isRight = try await door.hasher.verify(
        visit.form.exactly("password"), against: begun.account?.passwordHash)
      guard isRight, let account = begun.account else {
        throw AccountRefusal.wrongNameOrPassword
      }
      let act = SignIn(
        district: door.district, account: account.id, attempt: begun.attempt,
        browser: request.headers[.userAgent] ?? "", sealed: door.sealed, rules: door.rules)
      return door.goOn(
        try await desk.perform(act, as: door.keeper), to: Next.path(visit.form["next"]))
    }
  }

  func showCode(_ request: Request, visit: Visit) async throws -> Response {
    _ = try await halfOpen(request, .code)
    return try pages.html(CodePage(Form()), for: visit)
  }

  func code(_ request: Request, visit: Visit) async throws -> Response {
    let half = try await halfOpen(request, .code)
    return try await pages.submit(visit.form, for: visit, again: CodePage.init) {
      // A code is six digits: guessing it is slowed as guessing passwords is.
      _ = try await desk.perform(
        BeginSignIn(
          district: door.district, name: "code " + half.loginName,
          network: Network.of(visit.address), limits: door.rules.tries),
        as: door.keeper)
      let act = PassSecondFactor(
        district: door.district, secret: door.secret(request), code: visit.form["code"],
        sealed: door.sealed, rules: door.rules)
      return door.goOn(try await desk.perform(act, as: door.keeper), to: "/")
    }
  }

  func showPassword(_ request: Request, visit: Visit) async throws -> Response {
    _ = try await halfOpen(request, .password)
    return try pages.html(NewPasswordPage(Form(), rules: door.rules.passwords), for: visit)
  }

  func password(_ request: Request, visit: Visit) async throws -> Response {
    let half = try await halfOpen(request, .password)
    let again = { NewPasswordPage($0, rules: door.rules.passwords) }
    return try await pages.submit(visit.form, for: visit, again: again) {
      let hash = try await NewPassword(visit.form).hashed(
        by: door, loginName: half.loginName, name: half.name, former: half.formerHashes)
      let act = RenewPassword(
        district: door.district, secret: door.secret(request), passwordHash: hash,
        rules: door.rules)
      return door.goOn(try await desk.perform(act, as: door.keeper), to: "/")
    }
  }

  func signOut(_ request: Request, context: SignedIn) async throws -> Response {
    let act = EndSession(own: context.own, session: context.visitor.session)
    try await desk.perform(act, as: context.doer)
    var response = Response.seeOther("/sign-in", saying: "已退出。")
    response.setCookie(door.cookies.gone(door.cookies.session))
    if let name = HTTPField.Name("Clear-Site-Data") {
      response.headers[name] = "\"cache\", \"storage\""
    }
    return response
  }

  private func halfOpen(_ request: Request, _ stage: Session.Stage) async throws -> HalfOpen {
    let look = ShowHalfOpen(
      district: door.district, secret: door.secret(request), stage: stage)
    return try await desk.answer(look, for: door.keeper)
  }
}
