package import Acts
import Civil
import Kernel
import Rulebook

extension Rules {
  /// Whatever happens: the duties it concerns are worked out anew, in the same transaction.
  package var keepUp: Reaction {
    .always { event, fact, tx in
      let district = Region(event.region.district)
      let work = WorkOut(rules: self, district: district, asOf: tx.today, knownAt: tx.now)
      let found = try work.obligations(book.concerned(by: fact), in: tx.db)
      let changes = try tx.db.store(found, district: district.district)
      guard !changes.isEmpty else { return }
      try tx.db.insert(
        revisions: changes, cause: .fact, fact: fact.id, at: tx.now, district: district.district,
        newID: { tx.newID() })
      tellAtEnd(changes, in: tx)
      try tx.db.advanceEpoch(of: district.district, rules: self, asOf: nil, at: tx.now)
    }
  }
}
