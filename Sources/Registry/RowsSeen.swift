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
      guard let identity = row.identity?.hashValue else { continue }
      if added.contains(identity) {
        result.change(row.number, to: row.isListing ? .offered : .changed)
      } else {
        fresh.insert(identity)
      }
    }
    added.formUnion(fresh)
  }
}

extension RowReader {
  /// What tells the thing that the row speaks of from others in the same file.
  fileprivate var identity: String? {
    switch sheet.kind {
    case .regions: text("code")
    case .enterprises: text("credit_code")
    case .complexes: text("code") ?? text("name").map(Naming.normalised)
    case .contracts: pair("number")
    case .handovers: pair("phase")
    }
  }

  /// Known by its name alone: a second one waits for a person.
  fileprivate var isListing: Bool { sheet.kind == .complexes && text("code") == nil }

  private func pair(_ field: String) -> String? {
    guard let complex = text("complex_code") ?? text("complex").map(Naming.normalised),
      let part = text(field)
    else { return nil }
    return complex + "\u{1}" + part
  }
}
