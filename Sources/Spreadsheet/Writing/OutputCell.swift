package import Civil

/// A cell to be written: what it holds, how it looks, and a note beside it.
package struct OutputCell: Hashable, Sendable {
  package enum Tone: Hashable, Sendable {
    case plain, error, notice
  }

  package var content: Cell.Content
  package var tone: Tone
  package var comment: String?

  package init(_ content: Cell.Content, tone: Tone = .plain, comment: String? = nil) {
    self.content = content
    self.tone = tone
    self.comment = comment
  }

  package static func text(_ text: String) -> OutputCell {
    OutputCell(text.isEmpty ? .empty : .text(text))
  }

  package static func number(_ number: Int64) -> OutputCell {
    OutputCell(.number("\(number)", isPercent: false))
  }

  /// An area in square metres or an amount in yuan, from its hundredths.
  package static func hundredths(_ number: Int64) -> OutputCell {
    OutputCell(.number("\(number)E-2", isPercent: false))
  }

  package static func day(_ day: Day) -> OutputCell {
    OutputCell(.day(day, seconds: 0))
  }

  package static let empty = OutputCell(.empty)
}
