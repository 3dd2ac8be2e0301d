import Civil
import Kernel
import Storage

/// Everything the database knows about tokens.
extension ReadConnection {
  func token(digest: String, in district: Region) throws -> AccessToken? {
    try row(
      """
      SELECT * FROM access_token WHERE district = \(district.district) AND digest = \(digest)
      """
    ).map(AccessToken.init)
  }

  func token(_ id: ID<AccessToken>, in district: Region) throws -> AccessToken {
    guard
      let row = try row(
        "SELECT * FROM access_token WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "令牌", en: "token"), id) }
    return try AccessToken(row)
  }

  /// Those of an account, latest first.
  func tokens(of account: ID<Person>, in district: Region) throws -> [AccessToken] {
    try rows(
      """
      SELECT * FROM access_token
      WHERE district = \(district.district) AND account_id = \(account)
      ORDER BY id DESC LIMIT 100
      """
    ).map(AccessToken.init)
  }
}

extension Connection {
  func insert(_ token: AccessToken, digest: String, in district: Region) throws {
    try run(
      """
      INSERT INTO access_token (
        district, id, digest, account_id, name, permissions, region, created_at, expires_at)
      VALUES (
        \(district.district), \(token.id), \(digest), \(token.account), \(token.name),
        \(token.permissions.map(\.name).sorted().joined(separator: " ")), \(token.region),
        \(token.createdAt), \(token.expiresAt))
      """)
  }

  func touch(_ token: AccessToken, in district: Region, at now: Instant) throws {
    try run(
      """
      UPDATE access_token SET last_used_at = \(now)
      WHERE district = \(district.district) AND id = \(token.id)
      """)
  }

  func revoke(_ token: AccessToken, in district: Region, at now: Instant) throws {
    try run(
      """
      UPDATE access_token SET revoked_at = \(now)
      WHERE district = \(district.district) AND id = \(token.id) AND revoked_at IS NULL
      """)
  }
}

extension AccessToken {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), account: try row.id("account_id"), name: try row.string("name"),
      permissions: Set(
        try row.string("permissions").split(separator: " ").map { Permission(String($0)) }),
      region: try row.region(), createdAt: try row.instant("created_at"),
      expiresAt: try row.instant("expires_at"),
      lastUsedAt: try row.optionalInstant("last_used_at"),
      revokedAt: try row.optionalInstant("revoked_at"))
  }
}
