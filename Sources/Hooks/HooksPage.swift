import Civil
import Kernel
import Web

/// All addresses within one's reach, and the form for another.
struct HooksPage: Page {
  static let template = "Hooks/Pages/hooks"

  let title = "消息推送"
  let lines: [HookLineWords]
  let hasLines: Bool
  let form: HookFields?

  init(_ hooks: [Hook], _ form: HookFields?, _ rules: HookRules) {
    lines = hooks.map { HookLineWords($0, rules) }
    hasLines = !lines.isEmpty
    self.form = form
  }
}

/// One address, as its list says it.
struct HookLineWords: Sendable {
  let id: String
  let name: String
  let address: String
  let kinds: String
  let state: String
  let tag: String
  let isActive: Bool

  init(_ hook: Hook, _ rules: HookRules) {
    id = hook.id.rawValue
    name = hook.particulars.name
    address = hook.particulars.address
    let titles = hook.particulars.kinds.sorted().map {
      $0 == Hook.everything ? "全部事件" : rules.title(of: $0)
    }
    kinds =
      titles.count > 3
      ? "\(titles.prefix(3).joined(separator: "、"))等 \(titles.count) 类"
      : titles.joined(separator: "、")
    isActive = hook.state == .active
    (state, tag) = isActive ? ("在用", "t-met") : ("暂停", "t-none")
  }
}

/// The secret, this once.
struct HookSecretPage: Page {
  static let template = "Hooks/Pages/secret"

  let title = "推送的密钥，请现在抄走"
  let id: String
  let secret: String
}
