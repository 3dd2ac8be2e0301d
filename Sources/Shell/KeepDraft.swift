import Acts
import Kernel
import Organs
import Storage

/// Puts a form aside, as far as it has been filled.
struct KeepDraft: Act {
  static let permission = Permission.ownPlace

  let mine: Mine
  let place: String
  let title: String
  let typed: [String: [String]]
  let seal: Sealed

  func subject(in db: any ReadConnection) -> Scope { mine.scope }

  func perform(on scope: Scope, in tx: Transaction) throws {
    try mine.require(tx.doer)
    try Draft.check(place)
    let nonce = Array((Base64URL.bytes(tx.newSecret().text) ?? []).prefix(24))
    let draft = Draft(
      place: place, title: String(title.prefix(100)),
      sealed: seal.seal(try Draft.bytes(of: typed), nonce: nonce), savedAt: tx.now)
    try tx.db.keep(draft, of: mine)
    try tx.db.dropOldestDrafts(of: mine)
    tx.staysPrivate()
  }
}
