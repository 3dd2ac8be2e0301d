import Acts
import Imports
import Kernel
import Registry
import Spreadsheet
import Storage

/// What a row says anew about somebody who owns the unit already.
extension OwnerWriter {
  mutating func change(
    _ before: Ownership, _ reading: OwnerReading
  ) throws -> RowResult {
    guard let owner = known[before.owner] else { throw OwnerRefusal.erased }
    var reading = reading
    reading.read(over: owner)
    guard reading.isSound else { return refused(reading, []) }
    var after = before
    after.share = reading.share ?? before.share
    after.since = reading.since ?? before.since
    after.isPrincipal = before.isPrincipal || reading.isPrincipal
    guard after != before || reading.owner != owner else {
      return RowResult(outcome: .unchanged, problems: reading.problems)
    }
    try flush()
    try tx.db.attempt { try write(after, over: before, reading) }
    known.put(after)
    try remember(reading.owner, of: before)
    var state = before.importState
    if reading.owner != owner { state.values[Ownership.personal] = "yes" }
    return RowResult(
      outcome: .changed, problems: reading.problems,
      effects: [
        .changed(
          "ownership", before.id, from: state,
          digest: after.importDigest(known.seal(on: after.owner)))
      ])
  }

  private func write(
    _ after: Ownership, over before: Ownership, _ reading: OwnerReading
  ) throws {
    let others = known.ownerships(of: reading.unit).filter { $0.id != before.id }
    guard !Share.exceedWhole((others + [after]).compactMap(\.share)) else {
      throw OwnerRefusal.sharesExceedWhole
    }
    let district = Region(before.region.district)
    let owner = try tx.db.owner(before.owner, in: district, vault)
    if owner.particulars != reading.owner {
      try ChangeOwner(
        before.owner, in: district, to: reading.owner, why: reading.row.why, vault: vault
      ).perform(on: owner, in: tx)
    }
    guard after != before else { return }
    try tx.db.update(after)
    if after.isPrincipal, !before.isPrincipal {
      try tx.db.clearPrincipal(of: reading.unit)
      try tx.db.makePrincipal(after)
    }
    tx.note("更正产权登记（份额、取得日期或第一顺位）", about: reading.unit.id.reference, why: reading.row.why)
  }

  private mutating func remember(_ owner: Owner.Particulars, of ownership: Ownership) throws {
    var known = Owner(
      id: ownership.owner, region: ownership.region, complex: ownership.complex,
      particulars: owner)
    known.seal = try tx.db.seal(of: known)
    self.known.add(known, vault.marks(of: owner))
  }
}
