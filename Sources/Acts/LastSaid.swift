package import Civil
package import Kernel
package import Storage

/// When a field of a thing was last said, by whom, and whether it was only said to hold still.
package struct LastSaid: Sendable {
  package let at: Instant
  package let organ: String
  package let doerName: String
  package let isConfirmed: Bool
}

extension ReadConnection {
  /// By field, out of the record: nothing about it is kept beside the thing.
  package func lastSaid(of subject: Reference, in district: String) throws -> [String: LastSaid] {
    let found = try rows(
      """
      SELECT said.field, said.before_value, said.after_value, entry.at, entry.organ,
        entry.doer_name
      FROM (
        SELECT c.field AS field, MAX(c.entry_id) AS entry_id
        FROM record_entry AS e JOIN record_change AS c
          ON c.district = e.district AND c.entry_id = e.id
        WHERE e.district = \(district) AND e.subject = \(subject)
        GROUP BY c.field
      ) AS latest
      JOIN record_change AS said ON said.district = \(district)
        AND said.entry_id = latest.entry_id AND said.field = latest.field
      JOIN record_entry AS entry ON entry.district = \(district) AND entry.id = latest.entry_id
      """)
    return Dictionary(
      try found.map { (try $0.string("field"), try LastSaid($0)) }, uniquingKeysWith: { $1 })
  }
}

extension LastSaid {
  fileprivate init(_ row: Row) throws {
    at = try row.instant("at")
    (organ, doerName) = (try row.string("organ"), try row.string("doer_name"))
    isConfirmed =
      try row.optionalString("before_value") == row.optionalString("after_value")
  }
}
