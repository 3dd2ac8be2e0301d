import Acts
import Civil
import Kernel
import Storage

/// Shows a person's telephone whole, for a stated reason; that it was shown stands in the record.
struct RevealPerson: Act {
  static let permission = Permission.revealPerson

  let district: Region
  let personID: ID<Person>
  let why: String
  let mostPerHour: Int

  func subject(in db: any ReadConnection) throws -> Person {
    try db.person(personID, in: district)
  }

  func perform(on person: Person, in tx: Transaction) throws -> String {
    let lately = tx.now.adding(seconds: -3_600)
    let shown = try tx.db.countEntries(
      of: Self.permission, by: tx.doer, since: lately, in: district)
    guard shown < mostPerHour else { throw TooManyReveals(most: mostPerHour) }
    tx.note("查看电话全号。", about: person.id.reference, why: why)
    return person.phone ?? ""
  }
}

struct TooManyReveals: Refusal, Equatable {
  let most: Int

  var kind: RefusalKind { .tooMany(retryAfter: 3_600) }
  var message: Message {
    Message(
      zh: "一小时内查看全号已满 \(most) 次，请过一小时再查。",
      en: "too many reveals within an hour")
  }
}
