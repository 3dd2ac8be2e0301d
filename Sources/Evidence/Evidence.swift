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
    words: LedgerWords
  ) {
    LedgerRoutes(desk: desk, pages: pages, district: district, voice: voice, words: words)
      .add(to: routes)
    LedgerApi(desk: desk, district: district, voice: voice, words: words).add(to: routes)
  }

  /// Every fact is entered: filings, orders, corrections, results – whatever the book knows.
  package static let enter = Reaction.always { event, fact, tx in
    let matter = try LedgerMatter(
      fact, in: event.region, organ: tx.doer.organ, papers: event.evidence.map(\.digest))
    try tx.db.enter(matter, salt: tx.newSalt())
  }
}

/// Keeps the ledger signed: within a second after a line was written down it has its place under a
/// checkpoint.
package struct LedgerKeeper: Sendable {
  private let desk: Desk
  private let district: Region
  private let voice: LedgerVoice
  private let doer: Doer

  package init(_ district: Region, at desk: Desk, voice: LedgerVoice) {
    (self.desk, self.district, self.voice) = (desk, district, voice)
    doer = Doer(
      id: ID(rawValue: "ledger"), name: "存证账本",
      grants: [Grant(.sealLedger, in: .region(district))])
  }

  /// Enters by what everything is reckoned from now on, where that is new.
  package func begin(with basis: LedgerBasis) async throws {
    try await desk.perform(EnterBasis(district: district, basis: basis), as: doer)
  }

  /// Places and signs all that waits.
  ///
  /// - Returns: how many lines were given a place. Nothing is written where none waits.
  @discardableResult
  package func seal() async throws -> Int {
    var sealed = 0
    while try await desk.answer(FindWaiting(district: district), for: doer) {
      let count = try await desk.perform(SealLedger(district: district, voice: voice), as: doer)
      sealed += count
      // Another server was quicker.
      if count == 0 { break }
    }
    return sealed
  }
}

/// Whether anything waits for its place. One look at an index.
struct FindWaiting: Look {
  static let permission = Permission.sealLedger

  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> Bool {
    try !sight.db.waitingMatters(in: district.district, limit: 1).isEmpty
  }
}
