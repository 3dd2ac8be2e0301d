import Acts
import Hummingbird
import Kernel
import Web

/// The step of signing in at which an authenticator is set up.
struct EnrolRoutes {
  let desk: Desk
  let pages: Pages
  let door: Organs.Door

  func add(to routes: Routes) {
    routes.openGet("sign-in/factor", use: show)
    routes.openPost("sign-in/factor", use: enrol)
    routes.openPost("sign-in/factor/kept", use: keep)
  }

  func show(_ request: Request, visit: Visit) async throws -> Response {
    try pages.html(try await page(Form(), request), for: visit)
  }

  /// Answers with the recovery codes themselves: they are shown this once and kept nowhere.
  func enrol(_ request: Request, visit: Visit) async throws -> Response {
    let again = { try await page($0, request) }
    return try await pages.submit(visit.form, for: visit, again: again) {
      let act = EnrolAtDoor(
        district: door.district, secret: door.secret(request), code: visit.form["code"],
        sealed: door.sealed, rules: door.rules)
      let enrolled = try await desk.perform(act, as: door.keeper)
      let page = RecoveryCodesPage(codes: enrolled.codes, next: door.path(after: enrolled.entry))
      return door.handing(enrolled.entry, with: try pages.html(page, for: visit))
    }
  }

  func keep(_ request: Request, visit: Visit) async throws -> Response {
    let again = { try await page($0, request) }
    return try await pages.submit(visit.form, for: visit, again: again) {
      let act = KeepFactor(
        district: door.district, secret: door.secret(request), rules: door.rules)
      return door.goOn(try await desk.perform(act, as: door.keeper))
    }
  }

  private func page(_ form: Form, _ request: Request) async throws -> EnrolPage {
    let look = ShowHalfOpen(
      district: door.district, secret: door.secret(request), stage: .factor)
    let half = try await desk.answer(look, for: door.keeper)
    return try EnrolPage(half.account, form, sealed: door.sealed)
  }
}

extension Organs.Door {
  /// The page of the next step, with the cookie of the session that has just begun.
  func goOn(_ entry: Entry, to next: String = "/") -> Response {
    handing(entry, with: .redirect(to: path(after: entry, to: next), type: .normal))
  }

  func path(after entry: Entry, to next: String = "/") -> String {
    switch entry.stage {
    case .open: next
    case .code: "/sign-in/code"
    case .factor: "/sign-in/factor"
    case .password: "/sign-in/password"
    }
  }

  func handing(_ entry: Entry, with response: Response) -> Response {
    var response = response
    response.setCookie(cookies.cookie(cookies.session, entry.secret.text))
    return response
  }

  func secret(_ request: Request) -> String {
    request.cookies[cookies.session]?.value ?? ""
  }
}
