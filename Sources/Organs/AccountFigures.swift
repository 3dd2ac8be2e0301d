import Civil
import Kernel
import Storage

/// How it stands with the accounts of a district, in numbers.
struct AccountFigures: Sendable {
  let accounts: Int
  let suspended: Int
  let withoutFactor: Int
  let waiting: Int
}

extension ReadConnection {
  func accountFigures(in district: Region, at now: Instant) throws -> AccountFigures {
    let accounts = try row(
      """
      SELECT COUNT(*) AS n, COALESCE(SUM(CASE WHEN is_suspended THEN 1 ELSE 0 END), 0) AS suspended,
        COALESCE(SUM(CASE WHEN factor_seed IS NULL THEN 1 ELSE 0 END), 0) AS bare
      FROM account WHERE district = \(district.district)
      """)
    let waiting = try row(
      """
      SELECT COUNT(*) AS n FROM invitation
      WHERE district = \(district.district) AND ended_at IS NULL AND expires_at > \(now)
      """)
    return AccountFigures(
      accounts: try accounts?.int("n") ?? 0, suspended: try accounts?.int("suspended") ?? 0,
      withoutFactor: try accounts?.int("bare") ?? 0, waiting: try waiting?.int("n") ?? 0)
  }
}
