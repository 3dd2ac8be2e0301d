import Acts
import Kernel
import Organs
import Storage

/// Shows who an owner is, whole, for a stated reason; that it was shown stands in the record.
struct RevealOwner: Act {
  static let permission = Permission.revealOwner

  let id: ID<Owner>
  let district: Region
  let why: String
  let mostPerHour: Int
  let vault: Vault

  func subject(in db: any ReadConnection) throws -> Owner {
    try db.owner(id, in: district, vault)
  }

  func perform(on owner: Owner, in tx: Transaction) throws -> Owner.Particulars {
    guard let particulars = owner.particulars else { throw OwnerRefusal.erased }
    try tx.noteReveal("查看业主全文", about: id.reference, why: why, mostPerHour, in: district)
    return particulars
  }
}
