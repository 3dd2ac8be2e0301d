import Acts
import Hummingbird
import Kernel
import Web

/// Addresses that hear of what happens: made, tried, paused, given another secret.
struct HookRoutes {
  let desk: Desk
  let pages: Pages
  let rules: HookRules

  func add(to routes: Routes) {
    routes.get("hooks", ListHooks.self, menu: Menu(.house, "消息推送", place: 15), use: list)
    routes.post("hooks", AddHook.self, use: add)
    routes.get("hooks/:hook", ShowHook.self, use: show)
    routes.post("hooks/:hook", ChangeHook.self, use: change)
    routes.post("hooks/:hook/pause", PauseHook.self, use: pause)
    routes.post("hooks/:hook/secret", RotateHookSecret.self, use: rotate)
    routes.post("hooks/:hook/test", TryHook.self, use: tryOut)
    routes.post("hooks/:hook/removal", RemoveHook.self, use: remove)
    routes.post("hooks/:hook/deliveries/:delivery/resend", ResendDelivery.self, use: resend)
  }

  func list(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  /// Answers with the secret: it is shown this once.
  func add(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let again = { try await page($0, context) }
    guard let particulars = form.hookParticulars() else {
      return try pages.refused(try await again(form), for: context)
    }
    let act = AddHook(place: try context.hookPlace, particulars: particulars, rules: rules)
    return try await pages.submit(form, for: context, again: again) {
      let id = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
      return try await secret(of: id, context)
    }
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let before = request.uri.queryParameters["before"].flatMap { ID<HookDelivery>(String($0)) }
    return try pages.html(try await page(nil, of: try context.hook, context, before), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id = try context.hook
    let again = { try await page($0, of: id, context, nil) }
    guard let particulars = form.hookParticulars() else {
      return try pages.refused(try await again(form), for: context)
    }
    let act = ChangeHook(
      id: id, district: context.district, particulars: particulars, rules: rules)
    return try await pages.submit(form, for: context, again: again) {
      try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
      return .seeOther("/hooks/\(id)", saying: "改好了，以后的消息发往新的设置。")
    }
  }

  func pause(_ request: Request, context: SignedIn) async throws -> Response {
    let isPaused = context.form["paused"] == "yes"
    let id = try context.hook
    try await desk.perform(
      PauseHook(id: id, district: context.district, isPaused: isPaused), as: context.doer,
      key: context.idempotencyKey)
    return .seeOther(
      "/hooks/\(id)", saying: isPaused ? "已暂停。暂停期间发生的事不会补发。" : "已恢复推送。")
  }

  func rotate(_ request: Request, context: SignedIn) async throws -> Response {
    let id = try context.hook
    try await desk.perform(
      RotateHookSecret(id: id, district: context.district, rules: rules), as: context.doer,
      key: context.idempotencyKey)
    return try await secret(of: id, context)
  }

  func tryOut(_ request: Request, context: SignedIn) async throws -> Response {
    let id = try context.hook
    _ = try await desk.perform(
      TryHook(id: id, district: context.district), as: context.doer, key: context.idempotencyKey)
    return .seeOther("/hooks/\(id)", saying: "已发出一条试发消息，几秒后刷新看对方怎样回答。")
  }

  func remove(_ request: Request, context: SignedIn) async throws -> Response {
    try await desk.perform(
      RemoveHook(id: try context.hook, district: context.district), as: context.doer,
      key: context.idempotencyKey)
    return .seeOther("/hooks", saying: "推送已删除。")
  }

  func resend(_ request: Request, context: SignedIn) async throws -> Response {
    let id = try context.hook
    try await desk.perform(
      ResendDelivery(
        id: id, district: context.district, delivery: try context.id("delivery")),
      as: context.doer, key: context.idempotencyKey)
    return .seeOther("/hooks/\(id)", saying: "已重新排队，几秒后刷新看结果。")
  }

  private func secret(of id: ID<Hook>, _ context: SignedIn) async throws -> Response {
    let look = OpenHookSecret(id: id, district: context.district, rules: rules)
    let secret = try await desk.answer(look, for: context.doer)
    return try pages.html(HookSecretPage(id: id.rawValue, secret: secret), for: context)
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> HooksPage {
    let scope = try context.scope(for: .seeHooks)
    let hooks = try await desk.answer(ListHooks(scope: scope), for: context.doer)
    let mayKeep = HookPlace(of: context.doer) != nil
    return HooksPage(hooks, mayKeep ? HookFields(form, rules) : nil, rules)
  }

  private func page(
    _ form: Form?, of id: ID<Hook>, _ context: SignedIn, _ before: ID<HookDelivery>?
  ) async throws -> HookPage {
    let look = ShowHook(id: id, district: context.district, before: before)
    let shown = try await desk.answer(look, for: context.doer)
    let form = form ?? Form(of: shown.hook.particulars)
    let mayKeep = context.doer.may(.keepHooks, on: shown.hook)
    return HookPage(shown, mayKeep ? HookFields(form, rules) : nil, rules)
  }
}

extension SignedIn {
  var hook: ID<Hook> { get throws { try id("hook") } }

  var hookPlace: HookPlace {
    get throws {
      guard let place = HookPlace(of: doer) else { throw NotPermitted(.keepHooks, in: district) }
      return place
    }
  }
}
