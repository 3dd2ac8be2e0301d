import Kernel
import Spreadsheet

/// The rows that earlier portions of a checked file would have registered. Each portion of a check
/// is undone, so that the database cannot know them; only a hash of each is kept.
struct RowsSeen {
  private var added: Set<Int> = []

  /// Says of each row what it would come to after all the portions before it.
  mutating func correct(_ result: inout PortionResult, _ rows: [RowReader]) {
    var fresh: Set<Int> = []
    for row in rows where result.outcomes[row.number] == .added {
      guard let identity = row.sheet.kind.identity(row)?.hashValue else { continue }
      if added.contains(identity) {
        result.change(
          row.number,
          to: row.sheet.kind.offersNames && row.text("code") == nil ? .offered : .changed)
      } else {
        fresh.insert(identity)
      }
    }
    added.formUnion(fresh)
  }
}
