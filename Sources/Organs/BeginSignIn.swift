import Acts
import Civil
import Kernel
import Storage

/// Somebody stands at the door with a name. The try is counted before the password is looked at,
/// so that a hundred tries at once are a hundred tries.
struct BeginSignIn: Act {
  static let permission = Permission.comeIn

  struct Begun: Sendable {
    let attempt: SignInAttempt
    /// `nil` where nobody has that name; the caller must take as long all the same.
    let account: Account?
  }

  let district: Region
  let name: String
  let network: String
  let limits: SignInLimits

  func subject(in db: any ReadConnection) throws -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws -> Begun {
    let attempt = SignInAttempt(
      id: tx.newID(), nameDigest: LoginName.digest(of: name), network: network)
    try tx.db.refuseTooMany(attempt, limits, in: district, at: tx.now)
    try tx.db.insert(attempt, in: district, at: tx.now)
    let account = try LoginName(name).flatMap { try tx.db.account(named: $0, in: district) }
    tx.note(
      account == nil ? "有人用不存在的用户名登录。" : "有人用这个账号登录。",
      about: account?.reference ?? attempt.id.reference)
    return Begun(attempt: attempt, account: account)
  }
}
