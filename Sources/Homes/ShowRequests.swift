import Acts
import Civil
import Kernel
import Storage

/// What may be done at the request of a person, and what stands against it.
struct ShowRequests: Look {
  static let permission = Permission.answerPerson

  let id: ID<Owner>
  let district: Region
  let vault: Vault

  struct Answer: Sendable {
    let owner: Owner
    let entries: Int
    let holds: [Hold]
    let today: Day
  }

  func subject(in db: any ReadConnection) throws -> Owner {
    try db.owner(id, in: district, vault)
  }

  func answer(about owner: Owner, in sight: Sight) throws -> Answer {
    let owners = try sight.db.samePerson(as: owner, vault)
    return Answer(
      owner: owner, entries: owners.count,
      holds: try sight.db.holds(of: owners.map(\.id), in: district), today: sight.today)
  }
}
