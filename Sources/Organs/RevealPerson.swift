package import Acts
import Civil
package import Kernel
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
    try tx.noteReveal("查看电话全号。", about: person.id.reference, why: why, mostPerHour, in: district)
    return person.phone ?? ""
  }
}

extension Transaction {
  /// Whatever personal is shown whole, of officials or of owners, is counted together: so many an
  /// hour, each with its reason in the record.
  package func noteReveal(
    _ what: String, about subject: Reference, why: String, _ mostPerHour: Int, in district: Region
  ) throws {
    let lately = now.adding(seconds: -3_600)
    let shown = try [Permission.revealPerson, .revealOwner].reduce(0) {
      try $0 + db.countEntries(of: $1, by: doer, since: lately, in: district)
    }
    guard shown < mostPerHour else { throw TooManyReveals(most: mostPerHour) }
    note(what, about: subject, why: why)
  }
}

package struct TooManyReveals: Refusal, Equatable {
  let most: Int

  package var kind: RefusalKind { .tooMany(retryAfter: 3_600) }
  package var message: Message {
    Message(
      zh: "一小时内查看全号已满 \(most) 次，请过一小时再查。",
      en: "too many reveals within an hour")
  }
}
