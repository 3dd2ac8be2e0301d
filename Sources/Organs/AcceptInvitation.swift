import Acts
import Civil
import Kernel
import Storage

/// The invited person chooses a name and a password. The hash is made before, away from the
/// database.
struct AcceptInvitation: Act {
  static let permission = Permission.comeIn

  let district: Region
  let secret: String
  let loginName: LoginName
  let passwordHash: String

  func subject(in db: any ReadConnection) throws -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws {
    let invitation = try tx.db.openInvitation(secret, in: district, at: tx.now)
    let person = try tx.db.person(invitation.person, in: district)
    guard try !tx.db.hasAccount(person) else { throw AccountRefusal.hasAccount }
    let account = Account(
      id: person.id, loginName: loginName.description, passwordHash: passwordHash,
      passwordSetAt: tx.now, isSuspended: false, factorSeed: nil, factorPending: nil,
      factorStep: 0, organ: person.organ, region: person.region, enterprise: person.enterprise)
    guard try tx.db.insert(account) else { throw AccountRefusal.loginNameTaken }
    try tx.db.endInvitations(of: person, at: tx.now)
    tx.recognise(person)
    tx.note("\(person.name)接受邀请，开通账号。", about: account.reference)
  }
}

/// Whom an invitation is for, before they have typed anything.
struct ShowInvitation: Look {
  static let permission = Permission.comeIn

  let district: Region
  let secret: String

  func subject(in db: any ReadConnection) throws -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> (name: String, organ: String) {
    let invitation = try sight.db.openInvitation(secret, in: district, at: sight.now)
    let person = try sight.db.person(invitation.person, in: district)
    return (person.name, try sight.db.organ(person.organ, in: district).name)
  }
}
