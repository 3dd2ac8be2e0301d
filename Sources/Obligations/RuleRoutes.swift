import Acts
import Hummingbird
import Kernel
import Web

/// The rules behind what is owed.
extension ObligationRoutes {
  func rules(_ request: Request, context: SignedIn) async throws -> Response {
    let scope = try context.doer.wholeScope(for: .seeObligations)
    let look = ShowRules(scope: scope, rules: shared.rules)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func rule(_ request: Request, context: SignedIn) async throws -> Response {
    let scope = try context.doer.wholeScope(for: .seeObligations)
    let id = context.parameters.get("rule") ?? ""
    let look = ShowRule(id: id, scope: scope, rules: shared.rules)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func docket(_ request: Request, context: SignedIn) async throws -> Response {
    let scope = try context.doer.wholeScope(for: .seeObligations)
    let look = ShowDocket(scope: scope, rules: shared.rules)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }
}
