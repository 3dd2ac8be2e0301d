import Acts
import Civil
import Kernel
import Rulebook
import Storage

/// Brings a district's table up to today. Only what time alone changes today is touched: duties
/// whose next change has come, and those that a new month or year brings.
struct RollDay: Act {
  static let permission = Permission.rollDay
  private static let portion = 5_000

  let district: Region
  let rules: Rules

  func subject(in db: any ReadConnection) -> Region { district }

  /// - Returns: how many determinations came out differently.
  func perform(on district: Region, in tx: Transaction) throws -> Int {
    let code = district.district
    let work = WorkOut(rules: rules, district: district, asOf: tx.today, knownAt: tx.now)
    var changed = try keep(try work.obligations(work.standing, in: tx.db), in: tx)
    var after = ""
    while true {
      let due = try tx.db.changing(by: tx.today, after: after, limit: Self.portion, district: code)
      guard let last = due.last else { break }
      let concerns = Set(due.map(\.concern)).sorted { "\($0)" < "\($1)" }
      changed += try keep(try work.obligations(concerns, in: tx.db), in: tx)
      after = last.key
    }
    try tx.db.advanceEpoch(of: code, rules: rules, asOf: tx.today, at: tx.now)
    tx.note("按 \(tx.today.chinese) 重新推算，变动 \(changed) 件", about: Self.table)
    return changed
  }

  private func keep(_ found: [Obligation], in tx: Transaction) throws -> Int {
    let changes = try tx.db.store(found, district: district.district)
    try rules.tell(changes, in: tx)
    return changes.count
  }

  /// What the record's lines about the whole table refer to.
  static let table = ID<Obligation>(rawValue: "all").reference
}
