import Civil
import Kernel
import Web

/// One address, what may be done with it, and what became of its messages.
struct HookPage: Page {
  static let template = "Hooks/Pages/hook"

  let title: String
  let hook: HookLineWords
  let form: HookFields?
  let former: String?
  let lines: [Line]
  let hasLines: Bool
  let older: String?

  struct Line: Sendable {
    let id: String
    let hook: String
    let name: String
    let kind: String
    let at: String
    let state: String
    let tag: String
    let attempts: String
    let answer: String
    let next: String?
    let mayResend: Bool
  }

  init(_ shown: ShowHook.Answer, _ form: HookFields?, _ rules: HookRules) {
    title = "推送“\(shown.hook.particulars.name)”"
    hook = HookLineWords(shown.hook, rules)
    self.form = form
    former = shown.hook.formerUntil.flatMap { shown.now < $0 ? $0.minute : nil }
    lines = shown.deliveries.map { Line($0, rules, mayResend: form != nil && $0.state != .sending) }
    hasLines = !lines.isEmpty
    older = shown.next.map { "/hooks/\(shown.hook.id)?before=\($0)" }
  }
}

extension HookPage.Line {
  init(_ delivery: HookDelivery, _ rules: HookRules, mayResend: Bool) {
    let (state, tag) = delivery.words
    self.init(
      id: delivery.id.rawValue, hook: delivery.hook.rawValue,
      name: "\(delivery.at.minute) 的\(rules.title(of: delivery.kind))",
      kind: rules.title(of: delivery.kind), at: delivery.at.minute, state: state, tag: tag,
      attempts: delivery.attempts == 0 ? "还没发" : "发了 \(delivery.attempts) 次",
      answer: [delivery.status.map { "\($0)" }, delivery.answer.map { String($0.prefix(120)) }]
        .compactMap { $0 }.joined(separator: " "),
      next: delivery.state == .waiting && delivery.attempts > 0 ? delivery.nextAt.minute : nil,
      mayResend: mayResend)
  }
}

extension HookDelivery {
  fileprivate var words: (String, String) {
    switch state {
    case .waiting: attempts == 0 ? ("待发", "t-open") : ("待重发", "t-soon")
    case .sending: ("正在发", "t-open")
    case .done: ("已送到", "t-met")
    case .failed: ("没送到", "t-late")
    }
  }
}
