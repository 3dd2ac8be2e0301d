package import Acts
import Civil
import Facts
package import Kernel
package import Organs
package import Storage
package import Web

/// The ledger nobody can rewrite: everything that counts leaves a line in it, in the transaction of
/// what happened, and a proof that a stranger's tool can check.
package enum Evidence {
  package static let migrations: [Migration] = LedgerSchema.migrations

  package static let subjects = [SubjectWords(LedgerLine.self, "存证")]

  package static func addRoutes(
    to routes: Routes, desk: Desk, pages: Pages, district: Region, voice: LedgerVoice,
    words: LedgerWords, policy: LedgerPolicy?
  ) {
    LedgerRoutes(
      desk: desk, pages: pages, district: district, voice: voice, words: words, policy: policy
    ).add(to: routes)
    LedgerApi(desk: desk, district: district, voice: voice, words: words).add(to: routes)
  }

  /// Every fact is entered: filings, orders, corrections, results – whatever the book knows.
  package static let enter = Reaction.always { event, fact, tx in
    let matter = try LedgerMatter(
      fact, in: event.region, organ: tx.doer.organ, papers: event.evidence.map(\.digest))
    try tx.db.enter(matter, salt: tx.newSalt())
  }
}
