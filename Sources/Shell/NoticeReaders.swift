import Kernel
import Storage

/// What the database knows of who has read which notice.
extension ReadConnection {
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
}

extension Connection {
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
}
