import Acts
import Kernel
import Rulebook

extension Handover {
  /// Announces the dates that are new, corrects those that have changed and takes back those that
  /// are gone.
  func announce(after old: Particulars, in tx: Transaction) throws {
    let facts = try tx.db.announced(id, in: region)
    for date in Particulars.dates {
      let before = date.day(old)
      let after = date.day(particulars)
      guard before != after, let day = after ?? before else { continue }
      let fact = tx.announce(
        HandoverDated(
          kind: date.kind, handover: self, on: day, supersedes: facts[date.kind],
          withdraws: after == nil))
      try tx.db.keep(after == nil ? nil : fact, kind: date.kind, of: self)
    }
  }

  /// Corrects everything that was announced, because the handover lies elsewhere than was known.
  func announceAll(in tx: Transaction) throws {
    let facts = try tx.db.announced(id, in: region)
    for date in Particulars.dates {
      guard let day = date.day(particulars), let known = facts[date.kind] else { continue }
      let fact = tx.announce(
        HandoverDated(kind: date.kind, handover: self, on: day, supersedes: known))
      try tx.db.keep(fact, kind: date.kind, of: self)
    }
  }
}
