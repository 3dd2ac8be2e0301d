import Acts
import Civil
import Kernel
import Storage

/// Lets somebody in whose password was right: as far as the next step, or all the way.
struct SignIn: Act {
  static let permission = Permission.comeIn

  let district: Region
  let account: ID<Person>
  let attempt: SignInAttempt
  let browser: String
  let sealed: Sealed
  let rules: EntryRules

  func subject(in db: any ReadConnection) throws -> Account {
    try db.account(account, in: district)
  }

  func perform(on account: Account, in tx: Transaction) throws -> Entry {
    guard !account.isSuspended else { throw AccountRefusal.suspended }
    let person = try tx.db.person(account.id, in: district)
    let roles = try tx.db.mandates(of: person, on: tx.today).map(\.role)
    guard !roles.isEmpty else { throw AccountRefusal.noPost }
    tx.recognise(person)
    try tx.db.forget(attempt, in: district)
    let stage = stage(for: account, as: roles, on: tx.today)
    if stage == .factor { try tx.beginFactor(of: account, sealed: sealed) }
    tx.note(stage == .open ? "登录。" : "密码正确，进入下一步。", about: account.reference)
    return try tx.open(
      stage, for: account, from: attempt.network, browser: browser, under: rules.sessions)
  }

  private func stage(for account: Account, as roles: [Role], on today: Day) -> Session.Stage {
    if account.factorSeed != nil { return .code }
    if rules.secondFactor.wants(roles) { return .factor }
    return rules.passwords.isDue(account, on: today) ? .password : .open
  }
}

/// A session that has just begun, with the secret for the cookie.
struct Entry: Sendable {
  let secret: Secret
  let stage: Session.Stage
}

extension PasswordRules {
  func isDue(_ account: Account, on today: Day) -> Bool {
    changeAfterDays > 0 && today.days(since: account.passwordSetAt.day) >= changeAfterDays
  }
}

extension Transaction {
  func recognise(_ person: Person) {
    recognise(person.id.rawValue, name: person.name, organ: person.organ)
  }

  /// The session between two steps, and whose it is.
  func halfOpen(
    _ secret: String, _ stage: Session.Stage, in district: Region
  ) throws -> (Session, Account) {
    let (session, account) = try db.halfOpen(secret, stage, in: district, at: now)
    recognise(try db.person(account.id, in: district))
    return (session, account)
  }

  /// A new session with a new secret; more than a few at once, and the oldest end.
  func open(
    _ stage: Session.Stage, for account: Account, from network: String, browser: String,
    under limits: SessionLimits
  ) throws -> Entry {
    let kept = try db.sessions(of: account, at: now, under: limits)
    for old in kept.dropFirst(limits.perAccount - 1) {
      try db.end(session: old.digest, in: account.region, at: now)
    }
    let secret = newSecret()
    try db.insert(
      Session(
        digest: secret.digest, account: account.id, stage: stage, beganAt: now, seenAt: now,
        network: network, browser: String(browser.prefix(200))),
      in: account.region)
    return Entry(secret: secret, stage: stage)
  }
}
