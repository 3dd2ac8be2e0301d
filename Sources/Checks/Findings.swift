import Civil
package import Kernel
package import Storage

/// Everything the database knows about what the checks found.
extension ReadConnection {
  package func finding(_ id: ID<Finding>, in district: Region) throws -> Finding {
    guard
      let row = try row(
        "SELECT * FROM check_finding WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "核对结果", en: "finding"), id) }
    return try Finding(row)
  }

  /// Open and settled ones by check, within what somebody may see.
  func findingCounts(within scope: Scope, on day: Day) throws
    -> [String: (open: Int, settled: Int)]
  {
    var counts: [String: (open: Int, settled: Int)] = [:]
    for row in try rows(
      """
      SELECT check_id, COUNT(*) AS total,
        SUM(CASE WHEN settled_until >= \(day) THEN 1 ELSE 0 END) AS settled
      FROM check_finding WHERE \(within: scope) GROUP BY check_id
      """)
    {
      let settled = try row.int("settled")
      counts[try row.string("check_id")] = (try row.int("total") - settled, settled)
    }
    return counts
  }

  func lastRuns(in district: Region) throws -> [String: Instant] {
    let found = try rows(
      "SELECT check_id, ran_at FROM check_run WHERE district = \(district.district)")
    return Dictionary(
      try found.map { (try $0.string("check_id"), try $0.instant("ran_at")) },
      uniquingKeysWith: { $1 })
  }
}

extension Connection {
  /// Puts what a check found now in the place of what it found before.
  func replaceFindings(of check: String, by found: [Finding], in district: Region, at now: Instant)
    throws
  {
    let since = try firstDays(of: check, in: district)
    try run(
      "DELETE FROM check_finding WHERE district = \(district.district) AND check_id = \(check)")
    let rows = found.map { finding in
      let first = since[finding.id.rawValue] ?? finding.foundOn
      return [
        district.district.sqlValue, finding.id.sqlValue, check.sqlValue, finding.region.sqlValue,
        finding.enterprise.map { .text($0) } ?? .null, finding.owner.sqlValue,
        finding.name.sqlValue, finding.href.sqlValue, finding.one.sqlValue,
        finding.other.sqlValue, finding.since.map(\.sqlValue) ?? .null, finding.digest.sqlValue,
        first.sqlValue, finding.settledUntil.map(\.sqlValue) ?? .null,
      ]
    }
    if !rows.isEmpty { try run(Insertion(into: "check_finding", Self.columns, rows)) }
    try run(
      """
      INSERT INTO check_run (district, check_id, ran_at)
      VALUES (\(district.district), \(check), \(now))
      ON CONFLICT (district, check_id) DO UPDATE SET ran_at = excluded.ran_at
      """)
  }

  private static var columns: [String] {
    [
      "district", "id", "check_id", "region", "enterprise", "owner", "name", "href", "one",
      "other", "since_on", "digest", "found_on", "settled_until",
    ]
  }

  /// What was there before was found on its first day, however often it is found again.
  private func firstDays(of check: String, in district: Region) throws -> [String: Day] {
    let found = try rows(
      """
      SELECT id, found_on FROM check_finding
      WHERE district = \(district.district) AND check_id = \(check)
      """)
    return Dictionary(
      try found.map { (try $0.string("id"), try $0.day("found_on")) }, uniquingKeysWith: { $1 })
  }

  func settle(_ finding: ID<Finding>, until day: Day?, in district: Region) throws {
    try run(
      """
      UPDATE check_finding SET settled_until = \(day)
      WHERE district = \(district.district) AND id = \(finding)
      """)
  }
}

extension Finding {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), checkID: try row.string("check_id"), region: try row.region(),
      enterprise: try row.optionalString("enterprise"), owner: try row.string("owner"),
      name: try row.string("name"), href: try row.string("href"), one: try row.string("one"),
      other: try row.string("other"), since: try row.optionalDay("since_on"),
      digest: try row.string("digest"), foundOn: try row.day("found_on"),
      settledUntil: try row.optionalDay("settled_until"))
  }
}
