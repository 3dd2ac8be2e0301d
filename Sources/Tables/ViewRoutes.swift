import Acts
import Hummingbird
import Kernel
import Web

/// What people keep about lists. The forms stand above each list and say which it is.
struct ViewRoutes {
  let desk: Desk

  func add(to routes: Routes) {
    routes.post("tables/columns", ChooseColumns.self, use: columns)
    routes.post("tables/views", KeepView.self, use: keep)
    routes.post("tables/views/rename", RenameView.self, use: rename)
    routes.post("tables/views/drop", DropView.self, use: drop)
  }

  func columns(_ request: Request, context: SignedIn) async throws -> Response {
    let form = context.form
    let act = ChooseColumns(
      list: form["list"], columns: form["usual"].isEmpty ? form.all("column") : [],
      scope: try context.scope(for: .keepViews))
    try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther(back(form), saying: "列表的列已换好，下次还是这些。")
  }

  func keep(_ request: Request, context: SignedIn) async throws -> Response {
    let form = context.form
    let act = KeepView(
      list: form["list"], name: form["name"], question: form["question"],
      isShared: !form["shared"].isEmpty, scope: try context.scope(for: .keepViews))
    try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther(back(form), saying: "视图“\(act.name)”存好了，就在列表上面。")
  }

  func rename(_ request: Request, context: SignedIn) async throws -> Response {
    let form = context.form
    let act = RenameView(
      id: ID(rawValue: form["view"]), name: form["name"],
      scope: try context.scope(for: .keepViews))
    try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther(back(form), saying: "视图改名了。")
  }

  func drop(_ request: Request, context: SignedIn) async throws -> Response {
    let form = context.form
    let act = DropView(
      id: ID(rawValue: form["view"]), scope: try context.scope(for: .keepViews))
    try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther(back(form), saying: "视图删掉了。")
  }

  /// The list that the form stood on; nothing outside the house.
  private func back(_ form: Form) -> String {
    let path = form["back"]
    return path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\") ? path : "/"
  }
}
