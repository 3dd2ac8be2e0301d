import Acts
import Civil
import Kernel
import Storage

/// Begins to set up an authenticator for one's own account: makes a seed that waits for the first
/// code.
struct BeginSecondFactor: Act {
  static let permission = Permission.ownAccount

  let own: Own
  let sealed: Sealed

  func subject(in db: any ReadConnection) throws -> Account { try db.account(own) }

  func perform(on account: Account, in tx: Transaction) throws {
    try own.require(tx.doer)
    guard account.factorSeed == nil else { throw AccountRefusal.factorSet }
    try tx.beginFactor(of: account, sealed: sealed)
  }
}

/// The first code from the authenticator makes it count. Returns the recovery codes, shown once.
struct ConfirmSecondFactor: Act {
  static let permission = Permission.ownAccount

  let own: Own
  let code: String
  let sealed: Sealed

  func subject(in db: any ReadConnection) throws -> Account { try db.account(own) }

  func perform(on account: Account, in tx: Transaction) throws -> [String] {
    try own.require(tx.doer)
    guard account.factorSeed == nil else { throw AccountRefusal.factorSet }
    return try tx.confirmFactor(of: account, with: code, sealed: sealed)
  }
}

/// Short enough to copy by hand, long enough not to be guessed: 50 bits.
enum RecoveryCode {
  static func text(_ secret: Secret) -> String {
    let letters = Base32.text(Base64URL.bytes(secret.text) ?? []).lowercased()
    return String(letters.prefix(5)) + "-" + String(letters.dropFirst(5).prefix(5))
  }

  /// However it was typed.
  static func read(_ typed: String) -> String? {
    let letters = typed.lowercased().filter { $0.isLetter || $0.isNumber }
    guard letters.count == 10 else { return nil }
    return String(letters.prefix(5)) + "-" + String(letters.dropFirst(5))
  }
}

extension Transaction {
  /// Makes a seed that waits for the first code of the authenticator.
  func beginFactor(of account: Account, sealed: Sealed) throws {
    let seed = Array((Base64URL.bytes(newSecret().text) ?? []).prefix(20))
    try db.setPendingFactor(sealed.seal(seed, nonce: newNonce()), of: account)
    note("开始绑定动态码。", about: account.reference)
  }

  /// The first code makes the waiting seed count; the recovery codes are shown this once.
  func confirmFactor(
    of account: Account, with code: String, sealed: Sealed
  ) throws -> [String] {
    guard let pending = account.factorPending,
      let step = OneTimeCode(seed: try sealed.open(pending)).step(of: code, at: now, after: 0)
    else { throw AccountRefusal.wrongCode }
    try db.confirmFactor(of: account, step: step)
    let codes = (0..<10).map { _ in RecoveryCode.text(newSecret()) }
    try db.replaceRecoveryCodes(codes, of: account)
    note("绑定动态码。", about: account.reference)
    return codes
  }

  /// Takes a code once; throws where it is wrong or was used before.
  ///
  /// - Returns: whether it was a recovery code.
  func take(_ typed: String, for account: Account, sealed: Sealed) throws -> Bool {
    if let code = RecoveryCode.read(typed) {
      guard try db.useRecoveryCode(code, of: account, at: now) else {
        throw AccountRefusal.wrongCode
      }
      note("用掉一个备用码。", about: account.reference)
      return true
    }
    guard let seed = account.factorSeed,
      let step = OneTimeCode(seed: try sealed.open(seed))
        .step(of: typed, at: now, after: account.factorStep),
      try db.use(step: step, of: account)
    else { throw AccountRefusal.wrongCode }
    return false
  }
}
