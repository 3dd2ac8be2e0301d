import Acts
import Hummingbird
import Kernel
import Web

/// The door that an invitation opens, once.
struct InvitationRoutes {
  let desk: Desk
  let pages: Pages
  let door: Organs.Door

  func add(to routes: Routes) {
    routes.openGet("invitation/:secret", use: show)
    routes.openPost("invitation/:secret", use: accept)
  }

  func show(_ request: Request, visit: Visit) async throws -> Response {
    try pages.html(try await page(Form(), visit), for: visit)
  }

  func accept(_ request: Request, visit: Visit) async throws -> Response {
    let invited = try await invited(visit)
    let again = { try await page($0, visit) }
    return try await pages.submit(visit.form, for: visit, again: again) {
      guard let loginName = LoginName(visit.form["login_name"]) else {
        throw AccountRefusal.loginNameForm
      }
      let hash = try await NewPassword(visit.form).hashed(
        by: door, loginName: loginName.description, name: invited.name, former: [])
      let act = AcceptInvitation(
        district: door.district, secret: try secret(visit), loginName: loginName,
        passwordHash: hash)
      try await desk.perform(act, as: door.keeper)
      return .seeOther("/sign-in", saying: "账号已开通，请登录。")
    }
  }

  private func page(_ form: Form, _ visit: Visit) async throws -> InvitationPage {
    let invited = try await invited(visit)
    return InvitationPage(
      form, name: invited.name, organ: invited.organ, rules: door.rules.passwords)
  }

  private func invited(_ visit: Visit) async throws -> (name: String, organ: String) {
    let look = ShowInvitation(district: door.district, secret: try secret(visit))
    return try await desk.answer(look, for: door.keeper)
  }

  private func secret(_ visit: Visit) throws -> String {
    try visit.parameters.require("secret")
  }
}
