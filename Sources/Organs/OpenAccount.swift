package import Acts
import Civil
package import Kernel
package import Storage

extension Permission {
  /// In no role's column: only the maker of a demonstration has it.
  package static let openAccount = Permission("demonstration.account")
}

/// Puts a made-up person into a post and gives them an account whose password is known. That is
/// for demonstrations alone; people come by invitation.
package struct OpenAccount: Act {
  package static let permission = Permission.openAccount

  let district: Region
  let organID: String
  let role: Role
  let personName: String
  let loginName: String
  let passwordHash: String

  package init(
    in district: Region, organ: String, role: Role, person: String, loginName: String,
    password: String, hasher: PasswordHasher
  ) async throws {
    self.district = district
    organID = organ
    self.role = role
    personName = person
    self.loginName = loginName
    passwordHash = try await hasher.hash(password)
  }

  package func subject(in db: any ReadConnection) throws -> Organ {
    try db.organ(organID, in: district)
  }

  package func perform(on organ: Organ, in tx: Transaction) throws {
    guard let name = LoginName(loginName) else { throw AccountRefusal.loginNameForm }
    let person = Person(id: tx.newID(), name: personName, phone: nil, at: organ)
    try tx.db.insert(person)
    try tx.appoint(person, to: try post(in: organ, tx), from: tx.today)
    let account = Account(
      id: person.id, loginName: name.description, passwordHash: passwordHash,
      passwordSetAt: tx.now, isSuspended: false, factorSeed: nil, factorPending: nil,
      factorStep: 0, organ: organ.id, region: organ.region, enterprise: organ.enterprise)
    guard try tx.db.insert(account) else { throw AccountRefusal.loginNameTaken }
    tx.note("演示：为\(personName)开通账号。", about: account.reference)
  }

  private func post(in organ: Organ, _ tx: Transaction) throws -> Post {
    let seats = try tx.db.seats(of: organ, on: tx.today)
    if let seat = seats.first(where: { $0.post.role == role && $0.holder == nil }) {
      return seat.post
    }
    let post = Post(
      id: tx.newID(), organ: organ.id, role: role, title: role.title, rank: nil, place: 100,
      region: organ.region)
    try tx.db.insert(post)
    return post
  }
}
