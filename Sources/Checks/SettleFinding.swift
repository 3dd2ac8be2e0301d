package import Acts
package import Civil
package import Kernel
package import Storage

/// Says that a contradiction was looked into and is right as it is, why, and until when.
package struct SettleFinding: Act {
  package static let permission = Permission.settleFinding

  /// Nothing is settled for good: once a year somebody looks again.
  static let longest = 366

  let id: ID<Finding>
  let district: Region
  let until: Day
  let why: String

  package init(_ id: ID<Finding>, in district: Region, until: Day, why: String) {
    self.id = id
    self.district = district
    self.until = until
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Finding {
    try db.finding(id, in: district)
  }

  package func perform(on finding: Finding, in tx: Transaction) throws {
    guard until >= tx.today else { throw FindingRefusal.untilPast(tx.today) }
    let last = tx.today.adding(Self.longest)
    guard until <= last else { throw FindingRefusal.tooLong(last) }
    if let day = finding.settledUntil, day >= tx.today {
      throw FindingRefusal.alreadySettled(day)
    }
    try tx.db.insert(
      Settlement(
        id: tx.newID(), finding: id, checkID: finding.checkID, digest: finding.digest, why: why,
        until: until, by: tx.doer.name, on: tx.today), in: district)
    try tx.db.settle(id, until: until, in: district)
    tx.note("注明“\(finding.name)”核实无误，有效到 \(until)", about: id.reference, why: why)
  }
}

/// Takes back what was said: the contradiction is open again.
package struct WithdrawSettlement: Act {
  package static let permission = Permission.settleFinding

  let id: ID<Finding>
  let district: Region
  let why: String

  package init(_ id: ID<Finding>, in district: Region, why: String) {
    self.id = id
    self.district = district
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Finding {
    try db.finding(id, in: district)
  }

  package func perform(on finding: Finding, in tx: Transaction) throws {
    guard finding.settledUntil != nil else { throw FindingRefusal.notSettled }
    try tx.db.withdrawSettlements(of: id, on: tx.today, in: district)
    try tx.db.settle(id, until: nil, in: district)
    tx.note("撤回“\(finding.name)”核实无误的说明", about: id.reference, why: why)
  }
}
