import Acts
import Hummingbird
import Kernel
import Web

/// Saved profiles: see them, give them other names, remove them.
struct ProfileRoutes {
  let desk: Desk
  let pages: Pages
  let kinds: ImportKinds

  func add(to routes: Routes) {
    routes.get("import/profiles", ShowProfiles.self, use: list)
    routes.post("import/profiles/:profile/name", RenameProfile.self, use: rename)
    routes.post("import/profiles/:profile/removal", RemoveProfile.self, use: remove)
  }

  func list(_ request: Request, context: SignedIn) async throws -> Response {
    let saved = try await desk.answer(ShowProfiles(in: context.district), for: context.doer)
    let mayKeep = context.doer.may(.keepProfiles, on: context.district)
    return try pages.html(ProfilesPage(saved, of: kinds, mayKeep: mayKeep), for: context)
  }

  func rename(_ request: Request, context: SignedIn) async throws -> Response {
    let act = RenameProfile(
      id: try context.id("profile"), district: context.district, name: context.form["name"])
    try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther("/import/profiles", saying: "名字改好了。")
  }

  func remove(_ request: Request, context: SignedIn) async throws -> Response {
    let act = RemoveProfile(id: try context.id("profile"), district: context.district)
    try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther("/import/profiles", saying: "已删除。以前用它导入的内容不变。")
  }
}
