package import Acts
import Civil
import Facts
package import Kernel
import Rulebook
package import Storage

/// Works everything out anew from the facts. Whatever stood in the table, the same facts give the
/// same table.
package struct RebuildDeterminations: Act {
  package static let permission = Permission.rebuildDeterminations

  let district: Region
  let rules: Rules

  package init(_ district: Region, under rules: Rules) {
    self.district = district
    self.rules = rules
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func perform(on district: Region, in tx: Transaction) throws -> RebuildOutcome {
    try tx.db.mayTakeLong()
    let epoch = try tx.db.epoch(of: district.district)
    let work = WorkOut(rules: rules, district: district, asOf: tx.today, knownAt: tx.now)
    let rebuild = Rebuild(
      work: work, tx: tx, cause: epoch.flatMap { cause(since: $0) },
      recheck: Recheck(
        rules, asOf: tx.today, isSameBook: epoch.map { cause(since: $0) == nil } ?? false))
    try rebuild.run()
    try tx.db.advanceEpoch(of: district.district, rules: rules, asOf: tx.today, at: tx.now)
    let outcome = rebuild.outcome
    tx.note(
      "重新推算全部 \(outcome.total) 件，变动 \(outcome.changed) 件，去掉 \(outcome.removed) 件",
      about: RollDay.table)
    return outcome
  }

  /// What else than time and facts has changed since the table was made.
  private func cause(since epoch: Epoch) -> Revision.Cause? {
    if epoch.book != rules.book.digest { return .rule }
    if epoch.calendar != rules.calendar.digest { return .calendar }
    return nil
  }
}

package struct RebuildOutcome: Hashable, Sendable {
  package internal(set) var total = 0
  package internal(set) var changed = 0
  package internal(set) var removed = 0
}

extension Book {
  /// The kinds of thing that duties range over and that only facts make known.
  var thingRoles: [String] {
    Set(rules.flatMap(\.each)).filter { vocabulary.entities[$0]?.extent == .things }.sorted()
  }
}
