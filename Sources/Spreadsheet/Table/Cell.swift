package import Civil

/// One cell as it was read: what stands in it, and what a careful reader should know about it.
package struct Cell: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case empty
    case text(String)
    /// The exact characters of the file: Excel's binary numbers show here as `85.370000000000005`.
    case number(String, isPercent: Bool)
    /// A day, and the seconds into it if the cell held a time too.
    case day(Day, seconds: Int)
    case boolean(Bool)
    /// `#N/A` and its like.
    case error(String)
  }

  package struct Marks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The value is the one Excel remembered; nobody computes it here.
    package static let formula = Marks(rawValue: 1)
    /// The cell lies in a merged area of several rows and shows that area's value.
    package static let merged = Marks(rawValue: 2)
  }

  package var content: Content
  package var marks: Marks

  package init(_ content: Content, marks: Marks = []) {
    self.content = content
    self.marks = marks
  }

  package static let empty = Cell(.empty)

  package static func text(_ text: String) -> Cell {
    Cell(text.isEmpty ? .empty : .text(text))
  }

  /// What a person sees in the cell.
  package var text: String {
    switch content {
    case .empty: ""
    case .text(let text), .error(let text): text
    case .number(let exact, let isPercent): NumberText.shown(exact, isPercent: isPercent)
    case .day(let day, let seconds): seconds == 0 ? "\(day)" : "\(day) \(ClockText.shown(seconds))"
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    }
  }

  package var isEmpty: Bool { content == .empty }
}

enum ClockText {
  static func shown(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
