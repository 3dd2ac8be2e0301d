import Acts
import Hummingbird
import Kernel
import Web

/// What an import left to people: listings of the same name.
struct MergeRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get("complexes/merge", ShowMerges.self, use: show)
    routes.post("listings/:listing/merge", MergeListing.self, use: merge)
    routes.post("listings/:listing/apart", KeepApart.self, use: apart)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let after = request.uri.queryParameters["after"].flatMap { ID<Complex>(String($0)) }
    let look = ShowMerges(district: try context.home(for: .mergeComplexes), after: after)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func merge(_ request: Request, context: SignedIn) async throws -> Response {
    let act = MergeListing(
      try context.id("listing"), in: try context.home(for: .mergeComplexes),
      taking: context.form.all("take"))
    try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther("/complexes/merge", saying: "已合并。")
  }

  func apart(_ request: Request, context: SignedIn) async throws -> Response {
    let act = KeepApart(try context.id("listing"), in: try context.home(for: .mergeComplexes))
    _ = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther("/complexes/merge", saying: "已另外登记为一个小区。")
  }
}
