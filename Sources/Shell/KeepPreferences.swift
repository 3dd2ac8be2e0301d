import Acts
import Kernel
import Storage

/// Keeps how somebody likes their pages, so that it is the same at every machine.
struct KeepPreferences: Act {
  static let permission = Permission.ownPlace

  let mine: Mine
  /// In the words of the pages.
  let look: String

  func subject(in db: any ReadConnection) -> Scope { mine.scope }

  func perform(on scope: Scope, in tx: Transaction) throws {
    try mine.require(tx.doer)
    try tx.db.keep(look: look, of: mine)
    tx.staysPrivate()
  }
}
