package import Civil
package import Kernel
package import Storage

/// What to look for in the record; whatever is left out matches all.
package struct RecordFilter: Sendable {
  package var doer: String?
  package var organ: String?
  package var act: String?
  package var subject: String?
  package var day: Day?

  package init() {}

  fileprivate var conditions: SQL {
    var kept: [SQL] = []
    if let doer { kept.append("AND doer_name = \(doer)") }
    if let organ { kept.append("AND organ = \(organ)") }
    if let act { kept.append("AND act = \(act)") }
    if let subject { kept.append("AND subject = \(subject)") }
    if let day { kept.append("AND at >= \(day.start) AND at < \(day.adding(1).start)") }
    return SQL(kept, separator: " ")
  }
}

extension ReadConnection {
  /// A page of the record, latest first, from before the given entry. Entries lie in places; what
  /// an enterprise does lies in the district, and is not the enterprise's to read.
  package func recordEntries(
    within scope: Scope, matching filter: RecordFilter, before id: String?, limit: Int
  ) throws -> [RecordEntry] {
    let start: SQL = id.map { "AND id < \($0)" } ?? ""
    let places = scope.regions.map { "\(under: $0)" as SQL }
    guard !places.isEmpty else { return [] }
    let rows = try rows(
      """
      SELECT * FROM record_entry WHERE (\(SQL(places, separator: " OR "))) \(filter.conditions) \(start)
      ORDER BY id DESC LIMIT \(limit)
      """)
    return try withChanges(rows, in: scope.region.district)
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

extension Day {
  /// Midnight in Asia/Shanghai.
  fileprivate var start: Instant {
    Instant(milliseconds: Int64(number) * 86_400_000 - 8 * 3_600_000)
  }
}
