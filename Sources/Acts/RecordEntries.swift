package import Civil
package import Kernel
package import Storage

/// One line of the record, with the values before and after.
package struct RecordEntry: Sendable {
  package let id: String
  package let at: Instant
  package let act: String
  package let subject: String
  package let note: String
  package let why: String?
  package let doerName: String
  /// The name of the token, where a program acted for them.
  package let via: String?
  package let organ: String
  package let region: Region
  package let changes: [Change]

  /// As people read it.
  package var who: String { via.map { "\(doerName)（令牌“\($0)”）" } ?? doerName }
}

extension ReadConnection {
  /// What happened to a thing, the latest first; before a place of a timeline, where one is given.
  package func history(
    of subject: Reference, in district: String, before place: TimelinePlace? = nil,
    limit: Int = 50
  ) throws -> [RecordEntry] {
    let end: SQL =
      place.map {
        "AND (at < \($0.day.start) OR (at < \($0.day.adding(1).start) AND id < \($0.id)))"
      } ?? ""
    let entries = try rows(
      """
      SELECT * FROM record_entry WHERE district = \(district) AND subject = \(subject)
        \(end)
      ORDER BY id DESC LIMIT \(limit)
      """)
    return try withChanges(entries, in: district)
  }

  func withChanges(_ entries: [Row], in district: String) throws -> [RecordEntry] {
    let ids = try entries.map { SQL("\(try $0.string("id"))") }
    guard !ids.isEmpty else { return [] }
    let changes = Dictionary(
      grouping: try rows(
        """
        SELECT * FROM record_change
        WHERE district = \(district) AND entry_id IN (\(SQL(ids, separator: ", ")))
        ORDER BY entry_id, field
        """)
    ) { (try? $0.string("entry_id")) ?? "" }
    return try entries.map { try RecordEntry($0, changes[$0.string("id")] ?? []) }
  }
}

extension RecordEntry {
  fileprivate init(_ row: Row, _ changes: [Row]) throws {
    self.init(
      id: try row.string("id"), at: try row.instant("at"), act: try row.string("act"),
      subject: try row.string("subject"), note: try row.string("note"),
      why: try row.optionalString("why"),
      doerName: try row.string("doer_name"), via: try row.optionalString("via"),
      organ: try row.string("organ"),
      region: try row.region(),
      changes: try changes.map {
        Change(
          try $0.string("field"), from: try $0.optionalString("before_value"),
          to: try $0.optionalString("after_value"))
      })
  }
}
