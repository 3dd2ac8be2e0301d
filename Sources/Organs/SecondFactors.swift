import Civil
import Kernel
import Storage

/// Seeds and recovery codes of second factors, in the database.
extension Connection {
  func setPendingFactor(_ sealed: String?, of account: Account) throws {
    try run(
      """
      UPDATE account SET factor_pending = \(sealed)
      WHERE district = \(account.region.district) AND id = \(account.id)
      """)
  }

  func confirmFactor(of account: Account, step: Int) throws {
    try run(
      """
      UPDATE account SET factor_seed = factor_pending, factor_pending = NULL,
        factor_step = \(step)
      WHERE district = \(account.region.district) AND id = \(account.id)
      """)
  }

  func dropFactor(of account: Account) throws {
    try run(
      """
      UPDATE account SET factor_seed = NULL, factor_pending = NULL
      WHERE district = \(account.region.district) AND id = \(account.id)
      """)
    try dropRecoveryCodes(of: account)
  }

  /// Returns `false` when the step, or a later one, has been used: of two requests with one code,
  /// one is let in.
  func use(step: Int, of account: Account) throws -> Bool {
    try run(
      """
      UPDATE account SET factor_step = \(step)
      WHERE district = \(account.region.district) AND id = \(account.id) AND factor_step < \(step)
      """) == 1
  }

  func useRecoveryCode(_ code: String, of account: Account, at now: Instant) throws -> Bool {
    try run(
      """
      UPDATE recovery_code SET used_at = \(now)
      WHERE district = \(account.region.district) AND account_id = \(account.id)
        AND digest = \(Secret.digest(of: code)) AND used_at IS NULL
      """) == 1
  }

  func replaceRecoveryCodes(_ codes: [String], of account: Account) throws {
    try dropRecoveryCodes(of: account)
    for code in codes {
      try run(
        """
        INSERT INTO recovery_code (district, account_id, digest)
        VALUES (\(account.region.district), \(account.id), \(Secret.digest(of: code)))
        """)
    }
  }

  private func dropRecoveryCodes(of account: Account) throws {
    try run(
      """
      DELETE FROM recovery_code
      WHERE district = \(account.region.district) AND account_id = \(account.id)
      """)
  }
}
