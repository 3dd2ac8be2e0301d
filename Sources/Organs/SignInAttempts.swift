import Civil
import Kernel
import Storage

/// Attempts to sign in, in the database.
extension ReadConnection {
  func refuseTooMany(
    _ attempt: SignInAttempt, _ limits: SignInLimits, in district: Region, at now: Instant
  ) throws {
    let recent = now.adding(seconds: -SignInAttempt.window)
    let lately = now.adding(seconds: -SignInAttempt.hour)
    try attempts(
      "name_digest = \(attempt.nameDigest) AND network = \(attempt.network)",
      in: district, since: recent
    ).refuse(at: limits.perPlace, within: SignInAttempt.window, now: now)
    try attempts("network = \(attempt.network)", in: district, since: recent)
      .refuse(at: limits.perNetwork, within: SignInAttempt.window, now: now)
    try attempts("name_digest = \(attempt.nameDigest)", in: district, since: lately)
      .refuse(at: limits.perName, within: SignInAttempt.hour, now: now)
  }

  private func attempts(_ which: SQL, in district: Region, since: Instant) throws -> AttemptCount {
    let row = try row(
      """
      SELECT COUNT(*) AS tries, MIN(at) AS first FROM sign_in_attempt
      WHERE district = \(district.district) AND \(which) AND at > \(since)
      """)
    return AttemptCount(
      count: try row?.int("tries") ?? 0, first: try row?.optionalInstant("first"))
  }
}

extension Connection {
  func insert(_ attempt: SignInAttempt, in district: Region, at now: Instant) throws {
    try run(
      """
      INSERT INTO sign_in_attempt (district, id, name_digest, network, at)
      VALUES (
        \(district.district), \(attempt.id), \(attempt.nameDigest), \(attempt.network), \(now))
      """)
  }

  /// After a success the tries of this person from this place count no more; the record keeps them.
  func forget(_ attempt: SignInAttempt, in district: Region) throws {
    try run(
      """
      DELETE FROM sign_in_attempt
      WHERE district = \(district.district) AND name_digest = \(attempt.nameDigest)
        AND network = \(attempt.network)
      """)
  }
}
