import Acts
import HTTPTypes
import Hummingbird
import Kernel
import Web

/// Putting forms aside and coming back to them.
struct DraftRoutes {
  let desk: Desk
  let pages: Pages
  let seal: Sealed

  func add(to routes: Routes) {
    routes.get("drafts", ListDrafts.self, use: list)
    routes.post("drafts", KeepDraft.self, use: keep)
    routes.post("drafts/drop", DropDraft.self, use: drop)
  }

  func list(_ request: Request, context: SignedIn) async throws -> Response {
    let drafts = try await desk.answer(
      ListDrafts(mine: try context.mine), for: context.doer)
    return try pages.html(DraftsPage(drafts, now: desk.now), for: context)
  }

  /// A script that saves while somebody types wants no page back.
  func keep(_ request: Request, context: SignedIn) async throws -> Response {
    let place = context.form["_place"]
    let act = KeepDraft(
      mine: try context.mine, place: place,
      title: context.form["_title"], typed: context.form.typed, seal: seal)
    try await desk.perform(act, as: context.doer)
    if request.headers[.accept] == "text/plain" {
      return Response(
        status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
        body: .init(byteBuffer: .init(string: desk.now.clock)))
    }
    return .seeOther(place, saying: "草稿存好了，\(desk.now.clock)。只有您自己看得到。")
  }

  func drop(_ request: Request, context: SignedIn) async throws -> Response {
    let act = DropDraft(
      mine: try context.mine, place: context.form["place"])
    try await desk.perform(act, as: context.doer)
    return .seeOther(request.ownPage ?? "/drafts", saying: "草稿丢掉了。")
  }
}
