import Acts
import Civil
import Kernel
import Storage

/// The addresses within one's reach.
struct ListHooks: Look {
  static let permission = Permission.seeHooks

  let scope: Scope

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> [Hook] {
    try sight.db.hooks(within: scope)
  }
}

/// One address, with its latest messages.
struct ShowHook: Look {
  static let permission = Permission.seeHooks
  static let portion = 50

  struct Answer: Sendable {
    let hook: Hook
    let deliveries: [HookDelivery]
    /// Where the older ones begin.
    let next: ID<HookDelivery>?
    let now: Instant
  }

  let id: ID<Hook>
  let district: Region
  var before: ID<HookDelivery>?
  var size = portion

  func subject(in db: any ReadConnection) throws -> Hook { try db.hook(id, in: district) }

  func answer(about hook: Hook, in sight: Sight) throws -> Answer {
    let found = try sight.db.deliveries(of: hook, before: before, limit: size + 1)
    let shown = Array(found.prefix(size))
    return Answer(
      hook: hook, deliveries: shown, next: found.count > size ? shown.last?.id : nil,
      now: sight.now)
  }
}

/// The secret, for the one moment in which it is shown: when it has been made.
struct OpenHookSecret: Look {
  static let permission = Permission.keepHooks

  let id: ID<Hook>
  let district: Region
  let rules: HookRules

  func subject(in db: any ReadConnection) throws -> Hook { try db.hook(id, in: district) }

  func answer(about hook: Hook, in sight: Sight) throws -> String {
    HookSignature.shown(try rules.secret(of: hook))
  }
}
