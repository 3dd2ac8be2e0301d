import Hummingbird
import Web

/// The keys, on a page of their own. The script shows the same page in a panel.
struct KeyboardRoutes {
  let pages: Pages

  func add(to routes: Routes) {
    routes.openGet("help/keyboard", use: show)
  }

  func show(_ request: Request, visit: Visit) throws -> Response {
    try pages.html(KeyboardPage(places: pages.keyedPlaces(for: visit)), for: visit)
  }
}
