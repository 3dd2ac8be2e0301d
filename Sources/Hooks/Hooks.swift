package import Acts
package import Api
package import Kernel
package import Organs
package import Rulebook
package import Storage
package import Web

/// Messages to other systems when something has happened: signed, tried again, and never more than
/// the organ that keeps the address may know.
package enum Hooks {
  package static let migrations: [Migration] = HookSchema.migrations

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, sender: HookSender
  ) {
    HookRoutes(desk: desk, pages: pages, rules: sender.rules).add(to: routes)
    HookApi(desk: desk, rules: sender.rules).add(to: routes)
  }

  package static let subjects = [
    SubjectWords(
      Hook.self, "推送",
      fields: ["name": "名称", "address": "接收地址", "kinds": "哪些事件", "state": "状态"])
  ]

  package static let description = Webhook(
    "event", Message(zh: "发生了一件登记的事", en: "Something that is recorded has happened"),
    HookMessage.shape, headers: HookSignature.parts)

  /// Asks another machine something, within the reach that the installation allows.
  ///
  /// - Returns: its status and the first 400 bytes of its answer; no status where nobody answered.
  package static func ask(
    _ body: String, at address: String, reaching reach: HookReach
  ) async throws -> (status: Int?, text: String) {
    let answer = try await HookLine(reach: reach, patience: 10).send(
      body, to: address, headers: ["content-type: text/plain; charset=utf-8"])
    return (answer.status, answer.text)
  }

  /// Writes the messages down with what they tell of: both are kept or neither is.
  package static let queue = Reaction.always { event, fact, tx in
    let message = HookMessage(fact, in: event.region, enterprise: event.enterprise)
    for hook in try tx.db.listeningHooks(in: event.region) where hook.hears(fact.kind, event) {
      try tx.db.insert(tx.newID(), message, to: hook, at: tx.now)
    }
  }
}

/// What sending needs to know.
package struct HookSender: Sendable {
  let rules: HookRules
  private let tell: TellOfHooks

  package init(
    _ book: Book, reaching reach: HookReach, seal: Sealed, telling tell: @escaping TellOfHooks
  ) {
    rules = HookRules(book, reaching: reach, seal: seal)
    self.tell = tell
  }

  func post(in district: Region) -> HookPost {
    HookPost(district: district, rules: rules, tell: tell)
  }
}
