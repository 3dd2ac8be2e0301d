import Civil
import Imports
package import Kernel
package import Storage

/// Everything the database knows about who is in charge of a complex.
extension ReadConnection {
  /// Newest first.
  package func engagements(of complex: ID<Complex>, in district: Region) throws -> [Engagement] {
    try rows(
      """
      SELECT * FROM engagement
      WHERE district = \(district.district) AND complex_id = \(complex) ORDER BY to_on DESC
      """
    ).map(Engagement.init)
  }

  package func engagement(_ id: ID<Engagement>, in district: Region) throws -> Engagement {
    guard
      let row = try row(
        "SELECT * FROM engagement WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "服务记录", en: "engagement"), id) }
    return try Engagement(row)
  }

  func engagements(_ ids: [String], in district: Region) throws -> [Engagement] {
    guard !ids.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM engagement
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids)))
      """
    ).map(Engagement.init)
  }

  func lastEngagement(of complex: ID<Complex>, in district: Region) throws -> Engagement? {
    try row(
      """
      SELECT * FROM engagement
      WHERE district = \(district.district) AND complex_id = \(complex)
      ORDER BY to_on DESC LIMIT 1
      """
    ).map(Engagement.init)
  }

  /// The engagements of an enterprise that are not over, with the names of the complexes.
  func openEngagements(of enterprise: String, on day: Day, in district: Region) throws
    -> [(engagement: Engagement, complexName: String)]
  {
    try rows(
      """
      SELECT engagement.*, complex.name AS complex_name FROM engagement
      JOIN complex ON complex.district = engagement.district
        AND complex.id = engagement.complex_id
      WHERE engagement.district = \(district.district) AND engagement.enterprise = \(enterprise)
        AND engagement.to_on > \(day)
      ORDER BY complex.name_key, complex.id LIMIT 500
      """
    ).map { (try Engagement($0), try $0.string("complex_name")) }
  }
}

extension Connection {
  func insert(_ engagement: Engagement, batch: ID<ImportBatch>?) throws {
    try run(
      """
      INSERT INTO engagement (
        district, id, region, complex_id, enterprise, mode, from_on, to_on, prev_to_on, batch_id)
      VALUES (
        \(engagement.region.district), \(engagement.id), \(engagement.region),
        \(engagement.complex), \(engagement.enterpriseCode), \(engagement.mode.rawValue),
        \(engagement.from), \(engagement.until ?? .open), \(engagement.previousEnd), \(batch))
      """)
  }

  /// The one after it in the chain, if any, is told the new end in the same transaction.
  func end(_ engagement: Engagement, on day: Day, why: String?) throws {
    let old = engagement.until ?? .open
    try run(
      """
      UPDATE engagement SET to_on = \(day), end_reason = \(why)
      WHERE district = \(engagement.region.district) AND id = \(engagement.id)
      """)
    try run(
      """
      UPDATE engagement SET prev_to_on = \(day)
      WHERE district = \(engagement.region.district) AND complex_id = \(engagement.complex)
        AND prev_to_on = \(old)
      """)
  }
}

extension Engagement {
  init(_ row: Row) throws {
    let until = try row.day("to_on")
    self.init(
      id: try row.id("id"), region: try row.region(), complex: try row.id("complex_id"),
      enterpriseCode: try row.string("enterprise"), mode: try row.choice("mode"),
      from: try row.day("from_on"), until: until == .open ? nil : until,
      previousEnd: try row.optionalDay("prev_to_on"),
      endReason: try row.optionalString("end_reason"))
  }
}
