import Acts
import Civil
import Kernel
import Rulebook

/// What addresses are held against, and the key under which their secrets lie.
struct HookRules: Sendable {
  let reach: HookReach
  /// The vocabulary's kinds of events, by name.
  let kinds: [String: String]
  let seal: Sealed
  /// How long an answer may take, in seconds.
  let patience: Int

  init(_ book: Book, reaching reach: HookReach, seal: Sealed, patience: Int = 10) {
    self.reach = reach
    self.patience = patience
    self.seal = seal
    kinds = book.vocabulary.events.mapValues(\.title)
  }

  /// Kinds in one order, all of them first, as people choose from them.
  var choices: [(kind: String, title: String)] {
    [(Hook.everything, "全部")] + kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func title(of kind: String) -> String {
    kinds[kind] ?? (kind == HookMessage.trial ? "试发" : kind)
  }

  func check(_ particulars: Hook.Particulars) throws(HookRefusal) {
    guard (1...40).contains(particulars.name.count) else { throw .noName }
    _ = try HookAddress(particulars.address, reaching: reach)
    guard !particulars.kinds.isEmpty else { throw .noKind }
    for kind in particulars.kinds.sorted() where kind != Hook.everything && kinds[kind] == nil {
      throw .unknownKind(kind)
    }
  }

  /// 256 bits, sealed for this address alone.
  func newSecret(for id: ID<Hook>, in tx: Transaction) -> String {
    seal.seal(
      Base64URL.bytes(tx.newSecret().text) ?? [], nonce: tx.newNonce(), for: purpose(id))
  }

  func secret(of hook: Hook) throws -> [UInt8] {
    try seal.open(hook.secret, for: purpose(hook.id))
  }

  /// The secrets that sign at a moment: the one that holds, and for a day the one before it.
  func secrets(of hook: Hook, at now: Instant) throws -> [[UInt8]] {
    var secrets = [try secret(of: hook)]
    if let former = hook.former, let until = hook.formerUntil, now < until {
      secrets.append(try seal.open(former, for: purpose(hook.id)))
    }
    return secrets
  }

  private func purpose(_ id: ID<Hook>) -> String { "hook/\(id)" }
}
