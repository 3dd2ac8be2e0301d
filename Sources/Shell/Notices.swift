import Civil
package import Kernel
package import Storage

/// Everything the database knows about notices.
extension ReadConnection {
  /// Counts to a hundred, which is as far as the page says it.
  package func unreadNotices(
    of organ: String, for person: ID<Doer>, in district: Region
  ) throws -> Int {
    guard !organ.isEmpty else { return 0 }
    let reader = try noticeReader(person, in: district)
    guard !reader.wanted.isEmpty else { return 0 }
    let row = try row(
      """
      SELECT COUNT(*) AS n FROM (
        SELECT 1 AS one FROM notice
        WHERE district = \(district.district) AND organ = \(organ) AND id > \(reader.readUpTo)
          AND kind IN (\(SQL(list: reader.wanted)))
          AND NOT EXISTS (
            SELECT 1 FROM notice_read
            WHERE notice_read.district = notice.district AND person = \(person)
              AND notice_read.notice = notice.id)
        LIMIT 100) AS unread
      """)
    return try row?.int("n") ?? 0
  }

  func noticeReader(_ person: ID<Doer>, in district: Region) throws -> NoticeReader {
    guard
      let row = try row(
        """
        SELECT read_up_to, muted FROM notice_reader
        WHERE district = \(district.district) AND person = \(person)
        """)
    else { return NoticeReader() }
    let muted = try row.string("muted").split(separator: " ")
    return NoticeReader(
      readUpTo: try row.string("read_up_to"),
      muted: Set(muted.compactMap { Notice.Kind(rawValue: String($0)) }))
  }

  /// The newest first.
  func notices(
    of organ: String, for reader: NoticeReader, _ mine: Mine, before id: ID<Notice>?, limit: Int
  ) throws -> [StoredNotice] {
    guard !reader.wanted.isEmpty else { return [] }
    let start: SQL = id.map { "AND notice.id < \($0)" } ?? ""
    return try rows(
      """
      SELECT notice.*, notice_read.notice AS seen FROM notice
      LEFT JOIN notice_read ON notice_read.district = notice.district
        AND notice_read.person = \(mine.person) AND notice_read.notice = notice.id
      WHERE notice.district = \(mine.district) AND organ = \(organ)
        AND kind IN (\(SQL(list: reader.wanted))) \(start)
      ORDER BY notice.id DESC LIMIT \(limit)
      """
    ).map { row in
      var stored = try StoredNotice(row)
      stored.isRead =
        try stored.id.rawValue <= reader.readUpTo || row.optionalString("seen") != nil
      return stored
    }
  }

  /// What happened in a stretch of time, by organ; of one organ or of all.
  func notices(
    from start: Instant, to end: Instant, organ: String?, in district: Region, limit: Int
  ) throws -> [StoredNotice] {
    let whose: SQL = organ.map { "AND organ = \($0)" } ?? ""
    return try rows(
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
          "district", "id", "organ", "at", "kind", "title", "whose", "complex_id", "due_on", "href",
        ],
        notices.map { notice in
          [
            .text(district.district), newID().sqlValue, .text(notice.organ), now.sqlValue,
            .text(notice.kind.rawValue), .text(notice.title), notice.whose.map(Value.text) ?? .null,
            notice.complex.map(Value.text) ?? .null, notice.due?.sqlValue ?? .null,
            .text(notice.href),
          ]
        }))
  }

  func keep(_ reader: NoticeReader, of mine: Mine) throws {
    let muted = reader.muted.map(\.rawValue).sorted().joined(separator: " ")
    try run(
      """
      INSERT INTO notice_reader (district, person, read_up_to, muted)
      VALUES (\(mine.district), \(mine.person), \(reader.readUpTo), \(muted))
      ON CONFLICT (district, person) DO UPDATE SET
        read_up_to = excluded.read_up_to, muted = excluded.muted
      """)
  }

  func markRead(_ id: ID<Notice>, by mine: Mine) throws {
    try run(
      """
      INSERT INTO notice_read (district, person, notice)
      VALUES (\(mine.district), \(mine.person), \(id))
      ON CONFLICT (district, person, notice) DO NOTHING
      """)
  }

  func forgetNotices(in district: String, before instant: Instant) throws {
    try run("DELETE FROM notice WHERE district = \(district) AND at < \(instant)")
  }
}

extension StoredNotice {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), at: try row.instant("at"),
      notice: Notice(
        try row.choice("kind"), to: try row.string("organ"), try row.string("title"),
        whose: try row.optionalString("whose"),
        complex: try row.optionalString("complex_id"), due: try row.optionalDay("due_on"),
        href: try row.string("href")))
  }
}
