import Acts
import Civil
import Kernel
import Storage

/// One person's account, for those above it.
struct ShowAccount: Look {
  static let permission = Permission.seeAccounts

  let district: Region
  let personID: ID<Person>

  struct Answer: Sendable {
    let person: Person
    let organ: Organ
    let account: Account?
    let posts: [String]
    let history: [RecordEntry]
    let tokens: [AccessToken]
    let now: Instant
  }

  func subject(in db: any ReadConnection) throws -> Person {
    try db.person(personID, in: district)
  }

  func answer(about person: Person, in sight: Sight) throws -> Answer {
    let db = sight.db
    return Answer(
      person: person, organ: try db.organ(person.organ, in: district),
      account: try db.hasAccount(person) ? try db.account(person.id, in: district) : nil,
      posts: try db.mandates(of: person, on: sight.today).map {
        "\($0.organ.name) \($0.role.title)"
      },
      history: try db.history(of: person.id.reference, in: district.district, limit: 20),
      tokens: try db.tokens(of: person.id, in: district), now: sight.now)
  }
}
