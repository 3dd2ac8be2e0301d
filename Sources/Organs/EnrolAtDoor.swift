import Acts
import Civil
import Kernel
import Storage

/// The step for somebody who must have an authenticator and has none, or who came in with a
/// recovery code: the first code of the new one lets them in. Every other session ends.
struct EnrolAtDoor: Act {
  static let permission = Permission.comeIn

  struct Enrolled: Sendable {
    let entry: Entry
    let codes: [String]
  }

  let district: Region
  let secret: String
  let code: String
  let sealed: Sealed
  let rules: EntryRules

  func subject(in db: any ReadConnection) throws -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws -> Enrolled {
    let (session, account) = try tx.halfOpen(secret, .factor, in: district)
    let codes = try tx.confirmFactor(of: account, with: code, sealed: sealed)
    try tx.db.endSessions(of: account, at: tx.now)
    return Enrolled(entry: try tx.goOn(from: session, account, rules), codes: codes)
  }
}

/// Somebody whose authenticator is only out of reach goes on with the recovery code they gave.
struct KeepFactor: Act {
  static let permission = Permission.comeIn

  let district: Region
  let secret: String
  let rules: EntryRules

  func subject(in db: any ReadConnection) throws -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws -> Entry {
    let (session, account) = try tx.halfOpen(secret, .factor, in: district)
    guard account.factorSeed != nil else { throw AccountRefusal.factorNeeded }
    try tx.db.setPendingFactor(nil, of: account)
    try tx.db.end(session: session.digest, in: district, at: tx.now)
    tx.note("用备用码登录，验证器不变。", about: account.reference)
    return try tx.goOn(from: session, account, rules)
  }
}

extension Transaction {
  /// The session after the second factor has been dealt with, with a new secret, because the old
  /// one was handed out to somebody half known.
  func goOn(from half: Session, _ account: Account, _ rules: EntryRules) throws -> Entry {
    try open(
      rules.passwords.isDue(account, on: today) ? .password : .open, for: account,
      from: half.network, browser: half.browser, under: rules.sessions)
  }
}
