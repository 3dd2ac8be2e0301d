package import Acts
import Civil
package import Kernel
package import Storage

/// Invites somebody to a post: notes the person, appoints them from today, and makes the link by
/// which they set their own password. Only whoever is above invites; nobody fills their own house.
package struct InvitePerson: Act {
  package static let permission = Permission.invite

  let district: Region
  let organID: String
  let postID: ID<Post>
  let name: String
  let phone: String?

  package func subject(in db: any ReadConnection) throws -> Organ {
    try db.organ(organID, in: district)
  }

  /// The secret of the invitation, which is shown once.
  package func perform(on organ: Organ, in tx: Transaction) throws -> Secret {
    let post = try tx.db.post(postID, in: district)
    guard post.organ == organ.id else { throw InvitationRefusal.otherPost }
    guard tx.doer.organ != organ.id || post.role.isAdministrator || tx.doer.organ.isEmpty else {
      throw InvitationRefusal.ownOrgan
    }
    let person = Person(id: tx.newID(), name: name, phone: phone, at: organ)
    try tx.db.insert(person)
    try tx.appoint(person, to: post, from: try firstDay(in: post, tx))
    return try tx.invite(person)
  }

  /// Today, or tomorrow where the predecessor began only today.
  private func firstDay(in post: Post, _ tx: Transaction) throws -> Day {
    guard let former = try tx.db.openTenure(of: post), former.from >= tx.today else {
      return tx.today
    }
    return former.from.adding(1)
  }
}

/// Sends the link again, for somebody who lost it. The earlier one opens nothing any more.
struct InviteAgain: Act {
  static let permission = Permission.invite

  let district: Region
  let personID: ID<Person>

  func subject(in db: any ReadConnection) throws -> Person {
    try db.person(personID, in: district)
  }

  func perform(on person: Person, in tx: Transaction) throws -> Secret {
    guard try !tx.db.hasAccount(person) else { throw AccountRefusal.hasAccount }
    return try tx.invite(person)
  }
}

extension Transaction {
  func invite(_ person: Person) throws -> Secret {
    let secret = newSecret()
    let invitation = Invitation(
      id: newID(), person: person.id, expiresAt: now.adding(seconds: Invitation.lifetime),
      endedAt: nil)
    try db.replace(
      with: invitation, digest: secret.digest, for: person, by: doer.id, at: now)
    note("邀请\(person.name)开通账号。", about: person.id.reference)
    return secret
  }
}

enum InvitationRefusal: Refusal, Equatable {
  case ownOrgan
  case otherPost

  var kind: RefusalKind {
    switch self {
    case .ownOrgan: .notPermitted
    case .otherPost: .invalid(field: "post")
    }
  }

  var message: Message {
    switch self {
    case .ownOrgan:
      Message(zh: "本单位的账号由上级单位邀请。请联系上级单位。", en: "an organ is invited by the one above")
    case .otherPost:
      Message(zh: "这个岗位不在这个单位里。请从列出的岗位里选。", en: "the post belongs to another organ")
    }
  }
}
