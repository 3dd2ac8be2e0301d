import Acts
import Civil
import Kernel
import Storage

/// Stops an address for a while, or lets it hear again. What happens meanwhile it does not hear.
struct PauseHook: Act {
  static let permission = Permission.keepHooks

  let id: ID<Hook>
  let district: Region
  let isPaused: Bool

  func subject(in db: any ReadConnection) throws -> Hook { try db.hook(id, in: district) }

  func perform(on hook: Hook, in tx: Transaction) throws {
    var hook = hook
    let before = hook.state
    hook.state = isPaused ? .paused : .active
    try tx.db.update(hook)
    tx.note(
      "\(isPaused ? "暂停" : "恢复")推送“\(hook.particulars.name)”。", about: id.reference,
      changes: [Change("state", from: before.rawValue, to: hook.state.rawValue)])
  }
}

/// Another secret. For a day the one before signs too, so that the other side can change over.
struct RotateHookSecret: Act {
  static let permission = Permission.keepHooks

  let id: ID<Hook>
  let district: Region
  let rules: HookRules

  func subject(in db: any ReadConnection) throws -> Hook { try db.hook(id, in: district) }

  func perform(on hook: Hook, in tx: Transaction) throws {
    var hook = hook
    hook.former = hook.secret
    hook.formerUntil = tx.now.adding(seconds: Hook.graceSeconds)
    hook.secret = rules.newSecret(for: id, in: tx)
    try tx.db.update(hook)
    tx.note("更换推送“\(hook.particulars.name)”的密钥。", about: id.reference)
  }
}

/// Away with an address and with all that was written for it.
struct RemoveHook: Act {
  static let permission = Permission.keepHooks

  let id: ID<Hook>
  let district: Region

  func subject(in db: any ReadConnection) throws -> Hook { try db.hook(id, in: district) }

  func perform(on hook: Hook, in tx: Transaction) throws {
    try tx.db.remove(hook)
    tx.note(
      "删除推送“\(hook.particulars.name)”。", about: id.reference,
      changes: [Change("address", from: hook.particulars.address, to: nil)])
  }
}

/// A message that says nothing, to see whether the line works.
struct TryHook: Act {
  static let permission = Permission.keepHooks

  let id: ID<Hook>
  let district: Region

  func subject(in db: any ReadConnection) throws -> Hook { try db.hook(id, in: district) }

  func perform(on hook: Hook, in tx: Transaction) throws -> ID<HookDelivery> {
    guard hook.state == .active else { throw HookRefusal.isPaused }
    let delivery = tx.newID(HookDelivery.self)
    try tx.db.insert(delivery, HookMessage(trialOf: hook, at: tx.now), to: hook, at: tx.now)
    tx.note("试发推送“\(hook.particulars.name)”。", about: id.reference)
    return delivery
  }
}

/// One message once more, under the same name.
struct ResendDelivery: Act {
  static let permission = Permission.keepHooks

  let id: ID<Hook>
  let district: Region
  let delivery: ID<HookDelivery>

  func subject(in db: any ReadConnection) throws -> Hook { try db.hook(id, in: district) }

  func perform(on hook: Hook, in tx: Transaction) throws {
    let delivery = try tx.db.delivery(delivery, of: hook)
    guard hook.state == .active else { throw HookRefusal.isPaused }
    guard delivery.state != .sending else { throw HookRefusal.stillWaiting }
    try tx.db.sendAgain(delivery, in: district, at: tx.now)
    tx.note("重发推送“\(hook.particulars.name)”的一条。", about: id.reference)
  }
}
