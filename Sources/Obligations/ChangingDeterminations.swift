import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// Determinations that time changes, and those that no fact stands behind any more.
extension ReadConnection {
  /// The determinations that time changes up to a day, in the order of their keys.
  func changing(
    by day: Day, after key: String, limit: Int, district: String
  ) throws -> [(key: String, concern: Concern)] {
    try rows(
      """
      SELECT key, rule, scope FROM determination
      WHERE district = \(district) AND next_change_on IS NOT NULL AND next_change_on <= \(day)
        AND key > \(key)
      ORDER BY key LIMIT \(limit)
      """
    ).map { row in
      (
        try row.string("key"),
        Concern(
          rule: try row.string("rule"), subject: try FactJSON.subject(try row.string("scope")))
      )
    }
  }

  /// What is stored beyond the given keys.
  func determinationsBeyond(_ keys: Set<String>, district: String) throws
    -> [DeterminationBefore]
  {
    var gone: [DeterminationBefore] = []
    var after = ""
    while true {
      let rows = try rows(
        """
        SELECT \(DeterminationBefore.columns) FROM determination
        WHERE district = \(district) AND key > \(after) ORDER BY key LIMIT 10000
        """)
      guard let last = rows.last else { return gone }
      gone += try rows.map(DeterminationBefore.init).filter { !keys.contains($0.key) }
      after = try last.string("key")
    }
  }
}
