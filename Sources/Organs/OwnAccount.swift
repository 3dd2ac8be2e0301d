import Acts
import Civil
import Kernel
import Storage

/// Names one's own account; every act on it checks that it is.
struct Own: Sendable {
  let district: Region
  let person: ID<Person>

  init(_ doer: Doer, in district: Region) {
    self.district = district
    person = ID(rawValue: doer.id.rawValue)
  }

  func require(_ doer: Doer) throws(AccountRefusal) {
    guard person.rawValue == doer.id.rawValue else { throw .notYours }
  }
}

extension ReadConnection {
  func account(_ own: Own) throws -> Account {
    try account(own.person, in: own.district)
  }
}

/// One's own account, as its page shows it.
struct ShowOwnAccount: Look {
  static let permission = Permission.ownAccount

  struct Answer: Sendable {
    let account: Account
    let person: Person
    let sessions: [Session]
    let posts: [String]
    let formerHashes: [String]
  }

  let own: Own
  let limits: SessionLimits

  func subject(in db: any ReadConnection) throws -> Account { try db.account(own) }

  func answer(about account: Account, in sight: Sight) throws -> Answer {
    try own.require(sight.doer)
    let person = try sight.db.person(own.person, in: own.district)
    return Answer(
      account: account, person: person,
      sessions: try sight.db.sessions(of: account, at: sight.now, under: limits),
      posts: try sight.db.mandates(of: person, on: sight.today).map {
        "\($0.organ.name) \($0.role.title)"
      },
      formerHashes: try sight.db.passwordHashes(of: account, last: PasswordRules.mostRemembered))
  }
}

/// A new password for oneself. All other sessions end.
struct ChangePassword: Act {
  static let permission = Permission.ownAccount

  let own: Own
  let passwordHash: String
  let session: String

  func subject(in db: any ReadConnection) throws -> Account { try db.account(own) }

  func perform(on account: Account, in tx: Transaction) throws {
    try own.require(tx.doer)
    try tx.db.setPassword(passwordHash, of: account, at: tx.now)
    try tx.db.endSessions(of: account, but: session, at: tx.now)
    tx.note("换了密码。", about: account.reference)
  }
}

/// Ends one of one's own sessions, the present one when signing out.
struct EndSession: Act {
  static let permission = Permission.ownAccount

  let own: Own
  let session: String

  func subject(in db: any ReadConnection) throws -> Account { try db.account(own) }

  func perform(on account: Account, in tx: Transaction) throws {
    try own.require(tx.doer)
    guard let found = try tx.db.session(session, in: own.district), found.account == account.id
    else { throw AccountRefusal.notYours }
    try tx.db.end(session: session, in: own.district, at: tx.now)
    tx.note("退出一处登录。", about: account.reference)
  }
}
