import Acts
import Civil
import Kernel
import Storage

/// Says that what is kept about an owner must stay for now, why, and how long.
struct HoldOwner: Act {
  static let permission = Permission.answerPerson

  let id: ID<Owner>
  let district: Region
  let why: String
  let until: Day?
  let vault: Vault

  func subject(in db: any ReadConnection) throws -> Owner {
    try db.owner(id, in: district, vault)
  }

  func perform(on owner: Owner, in tx: Transaction) throws -> ID<Hold> {
    guard owner.particulars != nil else { throw OwnerRefusal.erased }
    let hold = Hold(
      id: tx.newID(), region: owner.region, complex: owner.complex, owner: id, why: why,
      placedBy: tx.doer.name, placedOn: tx.today, until: until, isLifted: false)
    try tx.db.insert(hold)
    tx.note("保全业主信息\(until.map { "，到 \($0)" } ?? "")", about: id.reference, why: why)
    return hold.id
  }
}

/// The reason to keep it is gone.
struct LiftHold: Act {
  static let permission = Permission.answerPerson

  let id: ID<Hold>
  let district: Region
  let why: String

  func subject(in db: any ReadConnection) throws -> Hold {
    try db.hold(id, in: district)
  }

  func perform(on hold: Hold, in tx: Transaction) throws -> ID<Owner> {
    guard !hold.isLifted else { throw OwnerRefusal.nothingChanged }
    try tx.db.lift(hold)
    tx.note("解除保全", about: hold.owner.reference, why: why)
    return hold.owner
  }
}
