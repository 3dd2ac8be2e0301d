package import Acts
package import Kernel
import Storage

/// Keeps the ledger signed: within a second after a line was written down it has its place under a
/// checkpoint.
package struct LedgerKeeper: Sendable {
  let desk: Desk
  let district: Region
  private let voice: LedgerVoice
  let doer: Doer

  package init(_ district: Region, at desk: Desk, voice: LedgerVoice) {
    (self.desk, self.district, self.voice) = (desk, district, voice)
    doer = Doer(
      id: ID(rawValue: "ledger"), name: "存证账本",
      grants: [Grant(.sealLedger, in: .region(district))])
  }

  /// Enters what there was before the ledger, and by what everything is reckoned from now on, where
  /// that is new.
  package func begin(with basis: LedgerBasis) async throws {
    while try await desk.perform(EnterOldFacts(district: district), as: doer) {}
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
    while try await desk.answer(FindTwinBehind(district: district), for: doer) {
      let twin = SealTwin(district: district, voice: voice)
      if try await desk.perform(twin, as: doer) == 0 { break }
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
