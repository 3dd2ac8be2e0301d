import Acts
import HTTPTypes
import Hummingbird
import Kernel
import Web

/// How somebody likes their pages: kept for the account, and in the browser for those at the door.
struct PreferenceRoutes {
  private static let year = 365 * 86_400

  let desk: Desk
  let pages: Pages
  let cookies: CookieNames

  func add(to routes: Routes) {
    routes.openGet("preferences", use: show)
    routes.openPost("preferences", use: choose)
  }

  func show(_ request: Request, visit: Visit) throws -> Response {
    try pages.html(PreferencePage(visit.preferences), for: visit)
  }

  func choose(_ request: Request, visit: Visit) async throws -> Response {
    let chosen = visit.preferences.changed(by: visit.form)
    if let visitor = visit.visitor {
      try await desk.perform(
        KeepPreferences(mine: try Mine(visitor.doer, in: visitor.district), look: chosen.text),
        as: visitor.doer)
    }
    var response = Response.redirect(to: request.ownPage ?? "/preferences", type: .normal)
    response.setCookie(
      cookies.cookie(Preferences.cookie, chosen.text, maxAge: Self.year))
    return response
  }
}
