import Acts
import Api
import Hummingbird
import Kernel
import Web

/// “仍然正确”: one click beside a field that nobody has looked at for long.
struct ConfirmRoutes<Thing: Confirmable> {
  let desk: Desk

  func add(to routes: Routes) {
    let path = "\(Thing.path)/:\(Thing.role)/confirmation"
    routes.post(path, ConfirmFields<Thing>.self, use: confirm)
    routes.change(
      .post, path, "confirm\(Thing.self)",
      Message(zh: "确认一些项仍然正确", en: "Say that fields are still right"),
      doing: ConfirmFields<Thing>.self,
      takes: [
        Part(
          "fields", Message(zh: "哪些项", en: "which fields"), .list(.text(1...40), atMost: 100),
          example: .list(["name"])),
        Part.version,
      ]
    ) { call in
      let act = ConfirmFields<Thing>(
        try call.text(Thing.role), in: try call.context.home(), Set(call.form.all("fields")),
        at: call.form["version"])
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }

  func confirm(_ request: Request, context: SignedIn) async throws -> Response {
    let id = try context.parameters.require(Thing.role)
    let asked = context.form.all("field").flatMap { $0.split(separator: " ").map(String.init) }
    let act = ConfirmFields<Thing>(
      id, in: try context.home(), Set(asked), at: context.form["version"])
    try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    return .seeOther("/\(Thing.path)/\(id)", saying: "已记下：今天核对过，仍然正确。")
  }
}
