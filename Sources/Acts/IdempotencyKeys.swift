package import Civil
import Kernel
package import Storage

/// The keys of the last day with their answers.
package enum IdempotencyKeys {
  package static let migrations = [
    Migration(
      "idempotency.1",
      """
      CREATE TABLE idempotency_key (
        district TEXT NOT NULL,
        doer TEXT NOT NULL,
        key_text TEXT NOT NULL,
        digest TEXT NOT NULL,
        outcome TEXT,
        at BIGINT NOT NULL,
        PRIMARY KEY (district, doer, key_text)
      )
      """,
      "CREATE INDEX idempotency_key_at ON idempotency_key (district, at)")
  ]
}

extension Connection {
  /// The stored answer; `nil` if the caller is the first, who then holds the key until COMMIT.
  /// Whoever comes meanwhile, at this node or another, is told so and does not wait.
  func answer(to use: KeyUse) throws -> String? {
    let name = "idempotency/\(use.district)/\(use.doer)/\(use.key.text)"
    guard try tryLock(name) else { throw StillInFlight() }
    let expired = use.at.adding(seconds: -IdempotencyKey.lifetimeSeconds)
    let content = use.key.content.description
    let isFirst = try run(
      """
      INSERT INTO idempotency_key (district, doer, key_text, digest, at)
      VALUES (\(use.district), \(use.doer), \(use.key.text), \(content), \(use.at))
      ON CONFLICT (district, doer, key_text) DO UPDATE
      SET digest = excluded.digest, outcome = NULL, at = excluded.at
      WHERE idempotency_key.at < \(expired)
      """)
    if isFirst == 1 { return nil }
    let row = try row(
      """
      SELECT digest, outcome FROM idempotency_key
      WHERE district = \(use.district) AND doer = \(use.doer) AND key_text = \(use.key.text)
      """)
    guard let row, try row.string("digest") == content else { throw KeyUsedForOther() }
    return try row.string("outcome")
  }

  func keep(_ outcome: String, for use: KeyUse) throws {
    try run(
      """
      UPDATE idempotency_key SET outcome = \(outcome)
      WHERE district = \(use.district) AND doer = \(use.doer) AND key_text = \(use.key.text)
      """)
  }

  /// Removes the keys nobody can use any more.
  package func forgetKeys(in district: String, before moment: Instant) throws {
    try run("DELETE FROM idempotency_key WHERE district = \(district) AND at < \(moment)")
  }
}
