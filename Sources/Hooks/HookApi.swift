import Acts
import Api
import Hummingbird
import Kernel
import Web

/// Addresses for programs: the acts and looks of their pages, in JSON.
struct HookApi {
  let desk: Desk
  let rules: HookRules

  func add(to routes: Routes) {
    routes.read(
      "hooks", "listHooks", Message(zh: "推送清单", en: "Webhooks"), asking: ListHooks.self,
      answers: .object([
        Part("items", Message(zh: "各个推送", en: "webhooks"), .list(Hook.shape, atMost: 200))
      ])
    ) { call in
      let look = ListHooks(scope: try call.context.scope(for: .seeHooks))
      let hooks = try await desk.answer(look, for: call.doer)
      return .object(["items": .list(hooks.map(\.json))])
    }
    routes.read(
      "hooks/:hook", "showHook", Message(zh: "看一个推送", en: "One webhook"),
      asking: ShowHook.self, answers: Hook.shape
    ) { call in
      let look = ShowHook(id: try call.id("hook"), district: call.context.district, size: 1)
      return try await desk.answer(look, for: call.doer).hook.json
    }
    routes.read(
      "hooks/:hook/deliveries", "listDeliveries",
      Message(zh: "推送的消息", en: "Messages of a webhook"), asking: ShowHook.self,
      query: [
        Part("after", Message(zh: "从哪里接着看", en: "cursor"), .identity, isRequired: false),
        Part("limit", Message(zh: "一页几行", en: "rows"), .number(1...100), isRequired: false),
      ], answers: HookDelivery.listShape, use: deliveries)
    addChanges(to: routes)
  }

  private func addChanges(to routes: Routes) {
    routes.change(
      .post, "hooks", "addHook", Message(zh: "设立推送", en: "Add a webhook; shows its secret"),
      doing: AddHook.self, takes: Hook.parts,
      answers: .object([Hook.id, Hook.secretPart])
    ) { call in
      let act = AddHook(
        place: try call.context.hookPlace, particulars: call.hookParticulars, rules: rules)
      let id = try await desk.perform(act, as: call.doer, key: call.key)
      return .object(["id": .text(id.rawValue), "secret": .text(try await secret(of: id, call))])
    }
    routes.change(
      .put, "hooks/:hook", "changeHook", Message(zh: "修改推送", en: "Replace a webhook"),
      doing: ChangeHook.self, takes: Hook.parts
    ) { call in
      let act = ChangeHook(
        id: try call.id("hook"), district: call.context.district,
        particulars: call.hookParticulars, rules: rules)
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "hooks/:hook/pause", "pauseHook", Message(zh: "暂停、恢复推送", en: "Pause or go on"),
      doing: PauseHook.self, takes: [Part("paused", Message(zh: "暂停", en: "paused"), .flag)]
    ) { call in
      let act = PauseHook(
        id: try call.id("hook"), district: call.context.district,
        isPaused: call.form["paused"] == "yes")
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    addTending(to: routes)
  }

  private func addTending(to routes: Routes) {
    routes.change(
      .post, "hooks/:hook/secret", "rotateHookSecret",
      Message(zh: "换推送的密钥", en: "Another secret; the old one signs for a day more"),
      doing: RotateHookSecret.self, takes: [], answers: .object([Hook.secretPart])
    ) { call in
      let id: ID<Hook> = try call.id("hook")
      let act = RotateHookSecret(id: id, district: call.context.district, rules: rules)
      try await desk.perform(act, as: call.doer, key: call.key)
      return .object(["secret": .text(try await secret(of: id, call))])
    }
    routes.change(
      .post, "hooks/:hook/test", "tryHook", Message(zh: "试发一条", en: "Send a trial message"),
      doing: TryHook.self, takes: [], answers: .object([Hook.id])
    ) { call in
      let act = TryHook(id: try call.id("hook"), district: call.context.district)
      let id = try await desk.perform(act, as: call.doer, key: call.key)
      return .object(["id": .text(id.rawValue)])
    }
    routes.change(
      .post, "hooks/:hook/deliveries/:delivery/resend", "resendDelivery",
      Message(zh: "重发一条", en: "Send a message again"), doing: ResendDelivery.self, takes: []
    ) { call in
      let act = ResendDelivery(
        id: try call.id("hook"), district: call.context.district,
        delivery: try call.id("delivery"))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "hooks/:hook/removal", "removeHook", Message(zh: "删除推送", en: "Remove a webhook"),
      doing: RemoveHook.self, takes: []
    ) { call in
      let act = RemoveHook(id: try call.id("hook"), district: call.context.district)
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }

  private func deliveries(_ call: Call) async throws -> JSON {
    let look = ShowHook(
      id: try call.id("hook"), district: call.context.district,
      before: call.said("after").map { ID(rawValue: $0) },
      size: call.said("limit").flatMap { Int($0) } ?? ShowHook.portion)
    let shown = try await desk.answer(look, for: call.doer)
    return .object([
      "items": .list(shown.deliveries.map(\.json)),
      "next": shown.next.map { .text($0.rawValue) } ?? .null,
    ])
  }

  private func secret(of id: ID<Hook>, _ call: Call) async throws -> String {
    let look = OpenHookSecret(id: id, district: call.context.district, rules: rules)
    return try await desk.answer(look, for: call.doer)
  }
}

extension Call {
  fileprivate var hookParticulars: Hook.Particulars {
    Hook.Particulars(
      name: form["name"], address: form["address"], kinds: Set(form.all("kinds")))
  }
}
