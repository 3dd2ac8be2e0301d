import Acts
import Hummingbird
import Kernel
import Registry
import Tables
import Web

/// The lists of units and owners, and where somebody looks for one owner.
struct FindOwnerRoutes {
  let desk: Desk
  let pages: Pages
  let vault: Vault

  func add(to routes: Routes) {
    let tables = TableRoutes(desk: desk, pages: pages)
    tables.add(UnitTable(), to: routes, menu: Menu(.registers, "房屋", place: 12))
    tables.add(OwnerTable(vault), to: routes, menu: Menu(.registers, "业主", place: 14))
    routes.get("owners/find", AskToFind.self, use: ask)
    routes.post("owners/find", FindOwner.self, use: find)
  }

  func ask(_ request: Request, context: SignedIn) async throws -> Response {
    let look = AskToFind(scope: try context.scope(for: .findOwner))
    try await desk.answer(look, for: context.doer)
    return try pages.html(FindOwnerPage(nil, Form()), for: context)
  }

  /// The answer is a page of its own: what was typed does not stand in any address.
  func find(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let text = form.text("text", "姓名、电话或证件号码", atMost: 60) else {
      return try pages.refused(FindOwnerPage(nil, form), for: context)
    }
    let act = FindOwner(scope: try context.scope(for: .findOwner), text: text, vault: vault)
    let found = try await desk.perform(act, as: context.doer)
    return try pages.html(FindOwnerPage(found, form), for: context)
  }
}
