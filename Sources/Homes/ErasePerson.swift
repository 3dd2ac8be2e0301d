import Acts
import Civil
import Kernel
import Storage

/// Takes away everything that says who an owner is, wherever in the district the same person
/// stands. The units keep their anonymous heads, so votes and shares still add up, and the record
/// keeps the number of the entry, which means nobody.
struct ErasePerson: Act {
  static let permission = Permission.answerPerson

  let id: ID<Owner>
  let district: Region
  let why: String
  let vault: Vault

  func subject(in db: any ReadConnection) throws -> Owner {
    try db.owner(id, in: district, vault)
  }

  /// How many entries were emptied.
  func perform(on owner: Owner, in tx: Transaction) throws -> Int {
    guard owner.particulars != nil else { throw OwnerRefusal.erased }
    let owners = try tx.db.samePerson(as: owner, vault)
    for other in owners where !tx.doer.may(Self.permission, on: other) {
      throw NotPermitted(Self.permission, in: other.region)
    }
    let holds = try tx.db.holds(of: owners.map(\.id), in: district)
    if let hold = holds.first(where: { $0.lies(on: tx.today) }) {
      throw OwnerRefusal.held(until: hold.until, why: hold.why)
    }
    for owner in owners {
      try tx.db.erase(owner)
      tx.note("按本人请求删除个人信息", about: owner.id.reference, why: why)
    }
    return owners.count
  }
}
