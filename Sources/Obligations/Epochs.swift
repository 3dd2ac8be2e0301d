import Civil
import Kernel
import Rulebook
import Storage

/// With what the table of a district was last worked out, and how often it has changed.
struct Epoch: Sendable {
  let version: Int
  let asOf: Day
  let book: String
  let calendar: String
}

extension ReadConnection {
  func epoch(of district: String) throws -> Epoch? {
    try row("SELECT * FROM determination_epoch WHERE district = \(district)").map { row in
      Epoch(
        version: try row.int("version"), asOf: try row.day("as_of"), book: try row.string("book"),
        calendar: try row.string("calendar"))
    }
  }
}

extension Connection {
  /// Marks that the table has changed.
  ///
  /// - Parameter asOf: the day up to which all of it is now worked out; `nil` where only a part
  ///   was.
  func advanceEpoch(of district: String, rules: Rules, asOf: Day?, at now: Instant) throws {
    try run(
      """
      INSERT INTO determination_epoch (district, version, as_of, book, calendar, evaluated_at)
      VALUES (
        \(district), 1, \(asOf ?? Self.never), \(rules.book.digest), \(rules.calendar.digest),
        \(now))
      ON CONFLICT (district) DO UPDATE SET version = determination_epoch.version + 1,
        evaluated_at = excluded.evaluated_at
      """)
    guard let asOf else { return }
    try run(
      """
      UPDATE determination_epoch SET as_of = \(asOf), book = \(rules.book.digest),
        calendar = \(rules.calendar.digest)
      WHERE district = \(district)
      """)
  }

  /// A table of which only parts have ever been worked out must be rolled forward as a whole.
  private static var never: Day { Day(number: 0) }
}
