import Civil
package import Kernel
package import Storage

/// Everything the database knows about notices.
extension ReadConnection {
  /// Counts to a hundred, which is as far as the page says it.
  package func unreadNotices(for doer: Doer, in district: Region) throws -> Int {
    guard !doer.organ.isEmpty else { return 0 }
    let reader = try noticeReader(doer.id, in: district)
    guard !reader.wanted.isEmpty else { return 0 }
    let row = try row(
      """
      SELECT COUNT(*) AS n FROM (
        SELECT 1 AS one FROM notice
        WHERE district = \(district.district) AND organ = \(doer.organ) AND id > \(reader.readUpTo)
          AND (person IS NULL OR person = \(doer.id))
          AND kind IN (\(SQL(list: reader.wanted))) AND needs IN (\(SQL(list: doer.held)))
          AND NOT EXISTS (
            SELECT 1 FROM notice_read
            WHERE notice_read.district = notice.district AND person = \(doer.id)
              AND notice_read.notice = notice.id)
        LIMIT 100) AS unread
      """)
    return try row?.int("n") ?? 0
  }

  /// The newest first.
  func notices(
    for doer: Doer, _ reader: NoticeReader, _ mine: Mine, before id: ID<Notice>?, limit: Int
  ) throws -> [StoredNotice] {
    guard !reader.wanted.isEmpty else { return [] }
    let start: SQL = id.map { "AND notice.id < \($0)" } ?? ""
    return try rows(
      """
      SELECT notice.*, notice_read.notice AS seen FROM notice
      LEFT JOIN notice_read ON notice_read.district = notice.district
        AND notice_read.person = \(mine.person) AND notice_read.notice = notice.id
      WHERE notice.district = \(mine.district) AND organ = \(doer.organ)
        AND (notice.person IS NULL OR notice.person = \(doer.id))
        AND kind IN (\(SQL(list: reader.wanted))) AND needs IN (\(SQL(list: doer.held))) \(start)
      ORDER BY notice.id DESC LIMIT \(limit)
      """
    ).map { row in
      var stored = try StoredNotice(row)
      stored.isRead =
        try stored.id.rawValue <= reader.readUpTo || row.optionalString("seen") != nil
      return stored
    }
  }

  /// What somebody's organ should have heard of in a stretch of time.
  func notices(
    from start: Instant, to end: Instant, for doer: Doer, in district: Region, limit: Int
  ) throws -> [StoredNotice] {
    let whose: SQL = """
      AND organ = \(doer.organ) AND needs IN (\(SQL(list: doer.held)))
        AND (person IS NULL OR person = \(doer.id))
      """
    return try notices(from: start, to: end, whose, in: district, limit: limit)
  }

  /// What happened in a stretch of time, by organ; of one organ or of all. What is one person's
  /// own matter is left out.
  func notices(
    from start: Instant, to end: Instant, organ: String?, in district: Region, limit: Int
  ) throws -> [StoredNotice] {
    let whose: SQL =
      organ.map { "AND person IS NULL AND organ = \($0)" } ?? "AND person IS NULL"
    return try notices(from: start, to: end, whose, in: district, limit: limit)
  }

  /// What an organ was told since an instant of the same kind, to be found in the same list.
  func notices(
    like group: NoticeGroup, since instant: Instant, in district: Region
  ) throws -> [StoredNotice] {
    guard let list = group.list else { return [] }
    let first = ID<Notice>(milliseconds: instant.milliseconds, random: (0, 0))
    return try rows(
      """
      SELECT * FROM notice
      WHERE district = \(district.district) AND organ = \(group.organ) AND id >= \(first)
        AND kind = \(group.kind.rawValue) AND list = \(list)
      ORDER BY id
      """
    ).map(StoredNotice.init)
  }

  private func notices(
    from start: Instant, to end: Instant, _ whose: SQL, in district: Region, limit: Int
  ) throws -> [StoredNotice] {
    try rows(
      """
      SELECT * FROM notice
      WHERE district = \(district.district) AND at >= \(start) AND at < \(end) \(whose)
      ORDER BY organ, id LIMIT \(limit)
      """
    ).map(StoredNotice.init)
  }
}

extension Connection {
  func insert(
    _ notices: [Notice], at now: Instant, in district: Region, newID: () -> ID<Notice>
  ) throws {
    guard !notices.isEmpty else { return }
    try run(
      Insertion(
        into: "notice",
        [
          "district", "id", "organ", "person", "at", "needs", "kind", "title", "whose",
          "complex_id", "due_on", "href", "list", "number",
        ],
        notices.map { notice in
          [
            .text(district.district), newID().sqlValue, .text(notice.organ),
            notice.person?.sqlValue ?? .null, now.sqlValue, .text(notice.needs.name),
            .text(notice.kind.rawValue), .text(notice.title),
            notice.whose.map(Value.text) ?? .null,
            notice.complex.map(Value.text) ?? .null, notice.due?.sqlValue ?? .null,
            .text(notice.href), notice.list.map(Value.text) ?? .null,
            .integer(Int64(notice.number)),
          ]
        }))
  }

  func forget(_ notices: [ID<Notice>], in district: Region) throws {
    guard !notices.isEmpty else { return }
    try run(
      """
      DELETE FROM notice
      WHERE district = \(district.district) AND id IN (\(SQL(list: notices.map(\.rawValue))))
      """)
  }

  func forgetNotices(in district: String, before instant: Instant) throws {
    try run("DELETE FROM notice WHERE district = \(district) AND at < \(instant)")
  }
}

extension Doer {
  /// The names of all that one is allowed somewhere; never empty, as SQL wants it.
  fileprivate var held: [String] { Set(grants.map(\.permission.name)).sorted() + [""] }
}
