import Acts
import Api
import Hummingbird
import Kernel
import Tables
import Web

/// The monthly report, the list behind it, and who holds which field.
struct BurdenRoutes {
  let desk: Desk
  let pages: Pages
  let fields: FieldBook
  let acts: [Permission: String]

  func add(to routes: Routes) {
    routes.get(
      "burden", ShowBurden.self, menu: Menu(.oversight, "填报负担", place: 60), use: show)
    routes.get("burden/fields", ShowFields.self, use: showFields)
    let table = BurdenTable(acts: acts)
    TableRoutes(desk: desk, pages: pages).add(table, to: routes)
    routes.list(table, of: "Burden", at: desk)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowBurden(
      scope: try context.scope(for: .seeBurden),
      month: request.uri.queryParameters["month"].flatMap { Month(String($0)) }, fields: fields)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func showFields(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowFields(scope: try context.scope(for: .seeBurden), fields: fields)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }
}
