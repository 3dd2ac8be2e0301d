import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// Enters what was recorded before there was a ledger, a portion at a time: an installation that was
/// brought up to date has a line for every fact, like one that began with the ledger.
struct EnterOldFacts: Act {
  static let permission = Permission.sealLedger
  static let portion = 500
  /// Where the last portion ended, or that there is nothing left.
  static let mark = "facts.entered"
  static let done = "done"

  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  /// - Returns: whether there may be more.
  func perform(on district: Region, in tx: Transaction) throws -> Bool {
    let name = district.district
    tx.staysPrivate()
    try tx.db.lock("ledger/\(name)")
    guard let place = try Self.place(tx.db.ledgerMark(Self.mark, in: name)) else { return false }
    let facts = try tx.db.facts(after: place, in: name, limit: Self.portion)
    let ids = facts.map(\.fact.id)
    let known = try Set(tx.db.ledgerPlaces(of: ids, in: name).keys)
      .union(tx.db.waiting(of: ids, in: name))
    let papers = try tx.db.evidence(of: ids, district: name)
    for stored in facts where !known.contains(stored.fact.id) {
      let matter = try LedgerMatter(
        stored.fact, in: stored.region, organ: "",
        papers: papers[stored.fact.id]?.map(\.digest) ?? [])
      try tx.db.enter(matter, salt: tx.newSalt())
    }
    let isMore = facts.count == Self.portion
    let end = facts.last.map { "\($0.fact.knownAt.milliseconds) \($0.fact.id)" } ?? ""
    try tx.db.keep(ledgerMark: Self.mark, isMore ? end : Self.done, in: name)
    return isMore
  }

  /// `nil` where everything has been entered.
  private static func place(_ mark: String?) -> (at: Instant, id: String)? {
    guard let mark else { return (Instant(milliseconds: -1), "") }
    let parts = mark.split(separator: " ")
    guard parts.count == 2, let at = Int64(parts[0]) else { return nil }
    return (Instant(milliseconds: at), String(parts[1]))
  }
}
