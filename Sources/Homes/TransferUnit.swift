package import Acts
package import Civil
package import Kernel
import Registry
package import Storage

/// A unit changes hands: from this day it is the new owner's, and what was before is kept.
package struct TransferUnit: Act {
  package static let permission = Permission.changeOwners

  let unitID: ID<Unit>
  let district: Region
  let particulars: Owner.Particulars
  let day: Day
  let why: String
  let vault: Vault

  package init(
    _ unitID: ID<Unit>, in district: Region, to particulars: Owner.Particulars, on day: Day,
    why: String, vault: Vault
  ) {
    self.unitID = unitID
    self.district = district
    self.particulars = particulars
    self.day = day
    self.why = why
    self.vault = vault
  }

  package func subject(in db: any ReadConnection) throws -> Unit {
    try db.unit(unitID, in: district)
  }

  package func perform(on unit: Unit, in tx: Transaction) throws {
    for ownership in try tx.db.ownerships(of: unit) where ownership.until == nil {
      try tx.end(ownership, on: day)
    }
    _ = try tx.own(unit, particulars, share: nil, isPrincipal: true, since: day, vault)
    tx.note("产权转移，从 \(day) 起换了业主", about: unitID.reference, why: why)
  }
}

/// One of several co-owners is one no more.
package struct EndOwnership: Act {
  package static let permission = Permission.changeOwners

  let id: ID<Ownership>
  let district: Region
  let day: Day
  let why: String

  package func subject(in db: any ReadConnection) throws -> Ownership {
    try db.ownership(id, in: district)
  }

  package func perform(on ownership: Ownership, in tx: Transaction) throws -> ID<Unit> {
    guard ownership.until == nil else { throw OwnerRefusal.nothingChanged }
    try tx.end(ownership, on: day)
    let unit = try tx.db.unit(ownership.unit, in: district)
    let rest = try tx.db.ownerships(of: unit).filter { $0.until == nil }
    if !rest.contains(where: \.isPrincipal), let next = rest.first {
      try tx.db.makePrincipal(next)
    }
    tx.note("一位业主到 \(day) 不再是业主", about: ownership.unit.reference, why: why)
    return ownership.unit
  }
}

extension Transaction {
  fileprivate func end(_ ownership: Ownership, on day: Day) throws {
    if let since = ownership.since, since > day { throw OwnerRefusal.noSuchDay }
    try db.end(ownership, on: day)
  }
}
