import Acts
import Kernel
import Storage

/// Who did what, for the one who checks.
struct ReadRecord: Look {
  static let permission = Permission.readRecord
  static let pageLength = 50

  struct Answer: Sendable {
    let entries: [RecordEntry]
    let organs: [String: String]
    /// Things by what people call them.
    let things: [String: String]
    let words: RecordWords
  }

  let scope: Scope
  let filter: RecordFilter
  let before: String?
  let words: RecordWords

  func subject(in db: any ReadConnection) throws -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> Answer {
    let entries = try sight.db.recordEntries(
      within: scope, matching: filter, before: before, limit: Self.pageLength + 1)
    return Answer(
      entries: entries,
      organs: try sight.db.organNames(entries.map(\.organ), in: scope.region),
      things: try words.things(entries.map(\.subject), in: scope.region, sight.db), words: words)
  }
}
