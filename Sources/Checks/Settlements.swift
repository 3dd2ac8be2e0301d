import Civil
import Kernel
import Storage

/// Everything the database knows about what people said of findings.
extension ReadConnection {
  /// What holds of what people said about a check's findings, by finding and digest.
  func settlements(of check: String, on day: Day, in district: Region) throws -> [String: Day] {
    let found = try rows(
      """
      SELECT finding_id, digest, until_on FROM check_settlement
      WHERE district = \(district.district) AND check_id = \(check) AND until_on >= \(day)
        AND withdrawn_on IS NULL
      """)
    return Dictionary(
      try found.map {
        (try $0.string("finding_id") + $0.string("digest"), try $0.day("until_on"))
      }, uniquingKeysWith: { max($0, $1) })
  }

  /// Newest first.
  func settlements(of finding: ID<Finding>, in district: Region) throws -> [Settlement] {
    try rows(
      """
      SELECT * FROM check_settlement
      WHERE district = \(district.district) AND finding_id = \(finding) AND withdrawn_on IS NULL
      ORDER BY id DESC LIMIT 20
      """
    ).map(Settlement.init)
  }
}

extension Connection {
  func insert(_ settlement: Settlement, in district: Region) throws {
    try run(
      """
      INSERT INTO check_settlement (
        district, id, finding_id, check_id, digest, why, until_on, said_by, said_on)
      VALUES (
        \(district.district), \(settlement.id), \(settlement.finding), \(settlement.checkID),
        \(settlement.digest), \(settlement.why), \(settlement.until), \(settlement.by),
        \(settlement.on))
      """)
  }

  func withdrawSettlements(of finding: ID<Finding>, on day: Day, in district: Region) throws {
    try run(
      """
      UPDATE check_settlement SET withdrawn_on = \(day)
      WHERE district = \(district.district) AND finding_id = \(finding) AND withdrawn_on IS NULL
      """)
  }
}

extension Settlement {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), finding: try row.id("finding_id"), checkID: try row.string("check_id"),
      digest: try row.string("digest"), why: try row.string("why"), until: try row.day("until_on"),
      by: try row.string("said_by"), on: try row.day("said_on"))
  }
}
