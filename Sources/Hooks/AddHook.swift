import Acts
import Kernel
import Storage

/// Lets an address hear of what happens. Its secret is made here.
struct AddHook: Act {
  static let permission = Permission.keepHooks

  let place: HookPlace
  let particulars: Hook.Particulars
  let rules: HookRules

  func subject(in db: any ReadConnection) -> HookPlace { place }

  func perform(on place: HookPlace, in tx: Transaction) throws -> ID<Hook> {
    try rules.check(particulars)
    guard try tx.db.countHooks(of: place) < Hook.most else { throw HookRefusal.tooMany }
    let id = tx.newID(Hook.self)
    let hook = Hook(
      id: id, place: place, particulars: particulars, state: .active,
      secret: rules.newSecret(for: id, in: tx), former: nil, formerUntil: nil, madeAt: tx.now)
    try tx.db.insert(hook)
    tx.note(
      "设立推送“\(particulars.name)”。", about: id.reference,
      changes: Hook.Particulars.changes(from: nil, to: particulars))
    return id
  }
}

/// Another name, address or choice of events.
struct ChangeHook: Act {
  static let permission = Permission.keepHooks

  let id: ID<Hook>
  let district: Region
  let particulars: Hook.Particulars
  let rules: HookRules

  func subject(in db: any ReadConnection) throws -> Hook { try db.hook(id, in: district) }

  func perform(on hook: Hook, in tx: Transaction) throws {
    try rules.check(particulars)
    var changed = hook
    changed.particulars = particulars
    try tx.db.update(changed)
    tx.note(
      "修改推送“\(particulars.name)”。", about: id.reference,
      changes: Hook.Particulars.changes(from: hook.particulars, to: particulars))
  }
}

extension Hook.Particulars {
  static func changes(from old: Self?, to new: Self) -> [Change] {
    [
      Change("name", from: old?.name, to: new.name),
      Change("address", from: old?.address, to: new.address),
      Change("kinds", from: old?.kindText, to: new.kindText),
    ].filter { $0.before != $0.after }
  }
}
