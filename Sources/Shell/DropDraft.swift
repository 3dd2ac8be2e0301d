import Acts
import Kernel
import Storage

/// Throws a draft away: it was sent, or is not wanted any more.
struct DropDraft: Act {
  static let permission = Permission.ownPlace

  let mine: Mine
  let place: String

  func subject(in db: any ReadConnection) -> Scope { mine.scope }

  func perform(on scope: Scope, in tx: Transaction) throws {
    try mine.require(tx.doer)
    try tx.db.dropDraft(at: place, of: mine)
    tx.staysPrivate()
  }
}
