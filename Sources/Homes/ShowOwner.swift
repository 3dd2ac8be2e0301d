import Acts
import Kernel
import Organs
import Registry
import Storage

/// One owner with what they own in their complex, masked.
struct ShowOwner: Look {
  static let permission = Permission.seeOwners

  let id: ID<Owner>
  let district: Region
  let vault: Vault

  struct Answer: Sendable {
    let owner: Owner
    let complex: Complex
    let homes: [(ownership: Ownership, place: String)]
    let history: [RecordEntry]
    let mayReveal: Bool
    let mayChange: Bool
    let mayAnswer: Bool
  }

  func subject(in db: any ReadConnection) throws -> Owner {
    try db.owner(id, in: district, vault)
  }

  func answer(about owner: Owner, in sight: Sight) throws -> Answer {
    let db = sight.db
    let ownerships = try db.ownerships(of: owner)
    let places = try db.unitPlaces(Set(ownerships.map(\.unit)), in: district)
    return Answer(
      owner: owner, complex: try db.complex(owner.complex, in: district),
      homes: ownerships.map { ($0, places[$0.unit] ?? "") },
      history: try db.history(of: id.reference, in: district.district),
      mayReveal: owner.particulars != nil && sight.doer.may(.revealOwner, on: owner),
      mayChange: owner.particulars != nil && sight.doer.may(.changeOwners, on: owner),
      mayAnswer: owner.particulars != nil && sight.doer.may(.answerPerson, on: owner))
  }
}
