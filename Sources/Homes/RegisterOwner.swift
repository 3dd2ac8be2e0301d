package import Acts
package import Civil
package import Kernel
import Registry
package import Storage

/// Says that somebody owns a unit, alone or beside those who do already.
package struct RegisterOwner: Act {
  package static let permission = Permission.changeOwners

  let unitID: ID<Unit>
  let district: Region
  let particulars: Owner.Particulars
  let share: Share?
  let isPrincipal: Bool
  let since: Day?
  let vault: Vault

  package init(
    of unitID: ID<Unit>, in district: Region, _ particulars: Owner.Particulars,
    share: Share? = nil, isPrincipal: Bool = false, since: Day? = nil, vault: Vault
  ) {
    self.unitID = unitID
    self.district = district
    self.particulars = particulars
    self.share = share
    self.isPrincipal = isPrincipal
    self.since = since
    self.vault = vault
  }

  package func subject(in db: any ReadConnection) throws -> Unit {
    try db.unit(unitID, in: district)
  }

  package func perform(on unit: Unit, in tx: Transaction) throws -> ID<Owner> {
    let owner = try tx.own(
      unit, particulars, share: share, isPrincipal: isPrincipal, since: since, vault)
    tx.note("登记一位业主", about: unitID.reference)
    return owner
  }
}

extension Transaction {
  /// Nothing personal goes into the record, where it could never be erased.
  func own(
    _ unit: Unit, _ particulars: Owner.Particulars, share: Share?, isPrincipal: Bool, since: Day?,
    _ vault: Vault
  ) throws -> ID<Owner> {
    try particulars.check()
    guard unit.particulars.status != .unsold else { throw OwnerRefusal.unitUnsold }
    let current = try db.ownerships(of: unit).filter { $0.until == nil }
    let owner = try ownerID(particulars, in: unit, current, vault)
    guard !current.contains(where: { $0.owner == owner }) else { throw OwnerRefusal.alreadyOwner }
    guard !Share.exceedWhole(current.compactMap(\.share) + [share].compactMap { $0 }) else {
      throw OwnerRefusal.sharesExceedWhole
    }
    let isFirst = isPrincipal || !current.contains(where: \.isPrincipal)
    if isFirst { try db.clearPrincipal(of: unit) }
    try db.insert(
      Ownership(
        id: newID(), region: unit.region, complex: unit.complex, unit: unit.id, owner: owner,
        share: share, isPrincipal: isFirst, since: since, until: nil))
    return owner
  }

  /// The owner who is meant, if the complex knows them, or a new one. Whoever gives neither number
  /// nor phone is the same only where they own the same unit.
  private func ownerID(
    _ particulars: Owner.Particulars, in unit: Unit, _ current: [Ownership], _ vault: Vault
  ) throws -> ID<Owner> {
    let marks = vault.marks(of: particulars)
    let complex = try db.complex(unit.complex, in: Region(unit.region.district))
    if let known = try db.ownerID(marks, in: complex) { return known }
    let here = try db.owners(Set(current.map(\.owner)), in: unit.region, vault)
    let same = here.values.first {
      $0.particulars?.name == particulars.name && particulars.phone == nil
        && particulars.identity == nil
    }
    if let same { return same.id }
    let owner = Owner(
      id: newID(), region: unit.region, complex: unit.complex, particulars: particulars)
    try db.insert(
      owner, sealed: vault.lock(particulars, of: owner.id, nonce: newNonce()), marks, at: now)
    note("登记业主", about: owner.id.reference)
    return owner.id
  }
}
