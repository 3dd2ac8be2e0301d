package import Civil
package import Kernel
package import Storage

extension ReadConnection {
  /// What entries changed, and about what.
  package func changes(
    of entries: Set<String>, in district: String
  ) throws -> [String: (subject: String, changes: [Change])] {
    guard !entries.isEmpty else { return [:] }
    let list = SQL(entries.sorted().map { "\($0)" as SQL }, separator: ", ")
    let found = try rows(
      """
      SELECT record_change.*, record_entry.subject FROM record_change
      JOIN record_entry ON record_entry.district = record_change.district
        AND record_entry.id = record_change.entry_id
      WHERE record_change.district = \(district) AND record_change.entry_id IN (\(list))
      ORDER BY record_change.entry_id, record_change.field
      """)
    var changes: [String: (subject: String, changes: [Change])] = [:]
    for row in found {
      let (entry, subject) = (try row.string("entry_id"), try row.string("subject"))
      let change = Change(
        try row.string("field"), from: try row.optionalString("before_value"),
        to: try row.optionalString("after_value"))
      changes[entry, default: (subject, [])].changes.append(change)
    }
    return changes
  }

  /// How often somebody did something since a moment.
  package func countEntries(
    of permission: Permission, by doer: Doer, since: Instant, in region: Region
  ) throws -> Int {
    try row(
      """
      SELECT COUNT(*) AS entries FROM record_entry
      WHERE district = \(region.district) AND doer_id = \(doer.id) AND at > \(since)
        AND act = \(permission.name)
      """
    )?.int("entries") ?? 0
  }
}
