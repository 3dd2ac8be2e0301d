import Civil
import Kernel
import Storage

/// Everything the database knows about accounts.
extension ReadConnection {
  func account(_ id: ID<Person>, in district: Region) throws -> Account {
    guard
      let row = try row(
        "SELECT * FROM account WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "账号", en: "account"), id) }
    return try Account(row)
  }

  func account(named name: LoginName, in district: Region) throws -> Account? {
    try row(
      """
      SELECT * FROM account
      WHERE district = \(district.district) AND login_name = \(name.description)
      """
    ).map(Account.init)
  }

  func hasAccount(_ person: Person) throws -> Bool {
    try row(
      "SELECT id FROM account WHERE district = \(person.region.district) AND id = \(person.id)")
      != nil
  }

  /// The hashes of the last passwords, the present one first.
  func passwordHashes(of account: Account, last count: Int) throws -> [String] {
    let former = try rows(
      """
      SELECT hash FROM former_password
      WHERE district = \(account.region.district) AND account_id = \(account.id)
      ORDER BY set_at DESC LIMIT \(count)
      """)
    return try [account.passwordHash] + former.map { try $0.string("hash") }
  }
}

extension Connection {
  /// Returns `false` when the login name is taken.
  func insert(_ account: Account) throws -> Bool {
    try run(
      """
      INSERT INTO account (
        district, id, login_name, password_hash, password_set_at, is_suspended, factor_step,
        organ, region, enterprise)
      VALUES (
        \(account.region.district), \(account.id), \(account.loginName),
        \(account.passwordHash), \(account.passwordSetAt), \(account.isSuspended),
        \(account.factorStep), \(account.organ), \(account.region), \(account.enterprise))
      ON CONFLICT DO NOTHING
      """) == 1
  }

  func setPassword(_ hash: String, of account: Account, at now: Instant) throws {
    try run(
      """
      INSERT INTO former_password (district, account_id, set_at, hash)
      VALUES (
        \(account.region.district), \(account.id), \(account.passwordSetAt),
        \(account.passwordHash))
      ON CONFLICT DO NOTHING
      """)
    try run(
      """
      UPDATE account SET password_hash = \(hash), password_set_at = \(now)
      WHERE district = \(account.region.district) AND id = \(account.id)
      """)
  }

  func setSuspended(_ isSuspended: Bool, _ account: Account) throws {
    try run(
      """
      UPDATE account SET is_suspended = \(isSuspended)
      WHERE district = \(account.region.district) AND id = \(account.id)
      """)
  }
}

extension Account {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), loginName: try row.string("login_name"),
      passwordHash: try row.string("password_hash"),
      passwordSetAt: try row.instant("password_set_at"),
      isSuspended: try row.bool("is_suspended"),
      factorSeed: try row.optionalString("factor_seed"),
      factorPending: try row.optionalString("factor_pending"),
      factorStep: try row.int("factor_step"), organ: try row.string("organ"),
      region: try row.region(), enterprise: try row.optionalString("enterprise"))
  }
}
