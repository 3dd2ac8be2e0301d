import Acts
import Civil
import Kernel
import Storage

/// The second step: a one-time code, or one of the recovery codes. Whoever needs a recovery code
/// may have lost their authenticator, and is led past the place where another is set up.
struct PassSecondFactor: Act {
  static let permission = Permission.comeIn

  let district: Region
  let secret: String
  let code: String
  let sealed: Sealed
  let rules: EntryRules

  func subject(in db: any ReadConnection) throws -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws -> Entry {
    let (session, account) = try tx.halfOpen(secret, .code, in: district)
    let wasRecovered = try tx.take(code, for: account, sealed: sealed)
    try tx.db.end(session: session.digest, in: district, at: tx.now)
    if wasRecovered {
      try tx.beginFactor(of: account, sealed: sealed)
      return try tx.open(
        .factor, for: account, from: session.network, browser: session.browser,
        under: rules.sessions)
    }
    tx.note("动态码正确，登录。", about: account.reference)
    return try tx.goOn(from: session, account, rules)
  }
}

/// The step for a password that has grown too old.
struct RenewPassword: Act {
  static let permission = Permission.comeIn

  let district: Region
  let secret: String
  let passwordHash: String
  let rules: EntryRules

  func subject(in db: any ReadConnection) throws -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws -> Entry {
    let (session, account) = try tx.halfOpen(secret, .password, in: district)
    try tx.db.setPassword(passwordHash, of: account, at: tx.now)
    try tx.db.endSessions(of: account, at: tx.now)
    tx.note("密码到期，换新密码后登录。", about: account.reference)
    return try tx.open(
      .open, for: account, from: session.network, browser: session.browser,
      under: rules.sessions)
  }
}

/// Who stands between the steps, for the page that asks for the next one.
struct ShowHalfOpen: Look {
  static let permission = Permission.comeIn

  let district: Region
  let secret: String
  let stage: Session.Stage

  func subject(in db: any ReadConnection) throws -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> HalfOpen {
    let (_, account) = try sight.db.halfOpen(secret, stage, in: district, at: sight.now)
    let person = try sight.db.person(account.id, in: district)
    return HalfOpen(
      account: account, name: person.name,
      formerHashes: try sight.db.passwordHashes(of: account, last: PasswordRules.mostRemembered))
  }
}

struct HalfOpen: Sendable {
  let account: Account
  let name: String
  let formerHashes: [String]

  var loginName: String { account.loginName }
}

extension ReadConnection {
  func halfOpen(
    _ secret: String, _ stage: Session.Stage, in district: Region, at now: Instant
  ) throws -> (Session, Account) {
    let found = try session(Secret.digest(of: secret), in: district)
    guard let found, found.stage == stage, found.isFresh(at: now) else { throw StepGone() }
    return (found, try account(found.account, in: district))
  }
}

/// Somebody came back to a step that is over.
struct StepGone: Refusal {
  var kind: RefusalKind { .notSignedIn }
  var message: Message {
    Message(zh: "登录没有在十分钟内完成，请重新登录。", en: "the half-open session is gone")
  }
}
