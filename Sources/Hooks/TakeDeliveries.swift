package import Acts
import Civil
package import Kernel
import Storage

/// A message in the hands of whoever sends it.
struct HookParcel: Sendable {
  let delivery: HookDelivery
  let hook: Hook
  let secrets: [[UInt8]]
}

/// Takes what is due and holds it for a while.
struct TakeDeliveries: Act {
  static let permission = Permission.sendHooks

  let district: Region
  let rules: HookRules

  func subject(in db: any ReadConnection) -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws -> [HookParcel] {
    tx.staysPrivate()
    let until = tx.now.adding(seconds: HookPost.leaseSeconds)
    let taken = try tx.db.takeDeliveries(
      in: district, now: tx.now, until: until, limit: HookPost.atOnce)
    guard !taken.isEmpty else { return [] }
    try tx.db.forgetDeliveries(
      in: district, before: tx.now.adding(seconds: -HookDelivery.keptSeconds))
    return try taken.map { delivery in
      let hook = try tx.db.hook(delivery.hook, in: district)
      return HookParcel(
        delivery: delivery, hook: hook, secrets: try rules.secrets(of: hook, at: tx.now))
    }
  }
}

/// Writes down what came back, and when it is tried again where it was not taken. After the last
/// time whoever keeps the address is told.
struct SettleDelivery: Act {
  static let permission = Permission.sendHooks

  let district: Region
  let parcel: HookParcel
  let answer: HookLine.Answer
  let tell: TellOfHooks

  func subject(in db: any ReadConnection) -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws {
    tx.staysPrivate()
    let wait = HookPatience.seconds(
      after: parcel.delivery.attempts, dice: tx.newNonce().first ?? 128)
    let state: HookDelivery.State =
      answer.isTaken ? .done : wait == nil || answer.isGone ? .failed : .waiting
    let isOurs = try tx.db.settle(
      parcel.delivery, state, answer, again: tx.now.adding(seconds: wait ?? 0), at: tx.now,
      in: district)
    guard isOurs, state == .failed else { return }
    if answer.isGone { try pause(in: tx) }
    try tell(HookTrouble(parcel.hook, isGone: answer.isGone), tx)
  }

  /// The other side has said that there is nobody any more.
  private func pause(in tx: Transaction) throws {
    var hook = try tx.db.hook(parcel.hook.id, in: district)
    hook.state = .paused
    try tx.db.update(hook)
  }
}

/// A message that never arrived.
package struct HookTrouble: Sendable {
  package let id: String
  package let organ: String
  package let region: Region
  package let title: String

  init(_ hook: Hook, isGone: Bool) {
    (id, organ, region) = (hook.id.rawValue, hook.place.organ, hook.region)
    let name = hook.particulars.name
    title = isGone ? "推送“\(name)”被对方退订，已暂停" : "推送“\(name)”有一条一天没有送到"
  }
}

/// How whoever keeps an address is told.
package typealias TellOfHooks = @Sendable (HookTrouble, Transaction) throws -> Void
