import Acts
import Civil
import Kernel
import Storage

/// Makes a token for one's own account. The secret is the outcome, and is shown this once.
struct MakeToken: Act {
  static let permission = Permission.ownAccount
  static let most = 20

  let own: Own
  let name: String
  let permissions: Set<Permission>
  /// `nil` for everywhere the person may act.
  let region: Region?
  let days: Int
  let mostDays: Int

  func subject(in db: any ReadConnection) throws -> Account { try db.account(own) }

  func perform(on account: Account, in tx: Transaction) throws -> String {
    try own.require(tx.doer)
    let token = try token(for: account, in: tx)
    let secret = AccessToken.mark + tx.newSecret().text
    try tx.db.insert(token, digest: Secret.digest(of: secret), in: own.district)
    tx.note(
      "生成令牌“\(name)”。", about: account.reference,
      changes: [
        Change(
          "token_permissions", from: nil,
          to: permissions.map(\.name).sorted().joined(separator: " ")),
        Change("token_region", from: nil, to: token.region.code),
        Change("token_expires_on", from: nil, to: token.expiresAt.day.description),
      ])
    return secret
  }

  private func token(for account: Account, in tx: Transaction) throws -> AccessToken {
    guard days <= mostDays else { throw TokenRefusal.tooLong(days: mostDays) }
    let open = try tx.db.tokens(of: account.id, in: own.district).filter { $0.isGood(at: tx.now) }
    guard open.count < Self.most else { throw TokenRefusal.tooMany(open.count) }
    let token = AccessToken(
      id: tx.newID(), account: account.id, name: name, permissions: permissions,
      region: region ?? own.district, createdAt: tx.now,
      expiresAt: tx.now.adding(seconds: Int64(days) * 86_400), lastUsedAt: nil, revokedAt: nil)
    guard permissions.allSatisfy({ !tx.doer.scopes(for: $0).isEmpty }), !permissions.isEmpty,
      !permissions.contains(.ownAccount)
    else { throw TokenRefusal.notYours }
    let left = Set(token.narrowed(tx.doer.grants).map(\.permission))
    guard left == permissions else { throw TokenRefusal.outside(token.region) }
    return token
  }
}

/// Ends one of one's own tokens at once.
struct RevokeOwnToken: Act {
  static let permission = Permission.ownAccount

  let own: Own
  let id: ID<AccessToken>

  func subject(in db: any ReadConnection) throws -> Account { try db.account(own) }

  func perform(on account: Account, in tx: Transaction) throws {
    try own.require(tx.doer)
    try tx.revoke(id, of: account, in: own.district, why: nil)
  }
}

/// Ends somebody's token, by an administrator.
struct RevokeToken: Act {
  static let permission = Permission.revokeToken

  let district: Region
  let personID: ID<Person>
  let id: ID<AccessToken>
  let why: String

  func subject(in db: any ReadConnection) throws -> Account {
    try db.account(personID, in: district)
  }

  func perform(on account: Account, in tx: Transaction) throws {
    try tx.revoke(id, of: account, in: district, why: why)
  }
}

extension Transaction {
  fileprivate func revoke(
    _ id: ID<AccessToken>, of account: Account, in district: Region, why: String?
  ) throws {
    let token = try db.token(id, in: district)
    guard token.account == account.id else {
      throw NotFound(Message(zh: "令牌", en: "token"), id)
    }
    try db.revoke(token, in: district, at: now)
    note("作废令牌“\(token.name)”。", about: account.reference, why: why)
  }
}
