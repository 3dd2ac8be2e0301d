import Acts
import Hummingbird
import Kernel
import Web

/// What an import left to people: listings of the same name, and complexes without a street.
struct MergeRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get("complexes/merge", ShowMerges.self, use: show)
    routes.post("listings/:listing/merge", MergeListing.self, use: merge)
    routes.post("listings/:listing/apart", KeepApart.self, use: apart)
    routes.get("complexes/unassigned", ShowUnassigned.self, use: unassigned)
    routes.post("complexes/unassigned", AssignComplexes.self, use: assign)
    routes.get("complexes/:complex/place", ShowUnassigned.self, use: one)
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

  func unassigned(_ request: Request, context: SignedIn) async throws -> Response {
    let text = request.uri.queryParameters["q"].map(String.init) ?? ""
    return try pages.html(try await page(Form(), context, text: text), for: context)
  }

  func one(_ request: Request, context: SignedIn) async throws -> Response {
    let id: ID<Complex> = try context.id("complex")
    return try pages.html(try await page(Form(), context, only: id), for: context)
  }

  func assign(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let ids = form.all("complex").compactMap { ID<Complex>($0) }
    let place = form.text("region", "街道、社区").flatMap { Region(code: $0) }
    if ids.isEmpty {
      form.reject("complex", Message(zh: "请先勾选小区。", en: "no complex is chosen"))
    }
    guard let place, form.isSound else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let why = form["why"]
    let act = AssignComplexes(
      ids, to: place, in: try context.home(for: .assignComplex), why: why.isEmpty ? nil : why)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/unassigned", saying: "\(ids.count) 个小区已定街道。")
      })
  }

  private func page(
    _ form: Form, _ context: SignedIn, text: String = "", only: ID<Complex>? = nil
  ) async throws -> UnassignedPage {
    let look = ShowUnassigned(
      district: try context.home(for: .assignComplex), text: text, only: only, form: form)
    return try await desk.answer(look, for: context.doer)
  }
}
