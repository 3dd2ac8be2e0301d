package import Kernel

/// Something in one cell or row that a person should look at.
package struct Problem: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    /// The row is not taken.
    case error
    /// The row is taken; the notice says how the cell was understood or left out.
    case notice
  }

  package let row: Int
  /// Counted from 0; nil when it is about the whole row.
  package let column: Int?
  package let header: String
  package let field: String
  package let value: String
  package let message: Message
  package let severity: Severity

  package init(
    row: Int, column: Int?, header: String, field: String, value: String, message: Message,
    severity: Severity
  ) {
    self.row = row
    self.column = column
    self.header = header
    self.field = field
    self.value = value
    self.message = message
    self.severity = severity
  }

  /// A problem with a row that its cells do not show: who is asked for it knows the register.
  package init(row: Int, message: Message, severity: Severity = .error) {
    self.init(
      row: row, column: nil, header: "", field: "", value: "", message: message,
      severity: severity)
  }

  /// The letters that Excel shows above the column.
  package var columnLetters: String? { column.map(ColumnLetters.of) }

  /// Where it is, what stands there, what is wrong and how to mend it.
  package var sentence: Message {
    Message(zh: placeZh + "：" + valueZh + message.zh, en: placeEn + ": " + valueEn + message.en)
  }

  private var placeZh: String {
    guard let columnLetters else { return "第 \(row) 行" }
    return "第 \(row) 行“\(header)”（\(columnLetters) 列）"
  }

  private var placeEn: String {
    guard let columnLetters else { return "row \(row)" }
    return "\(columnLetters)\(row) (\(header))"
  }

  private var valueZh: String { saysValue ? "写的是“\(shortValue)”，" : "" }
  private var valueEn: String { saysValue ? "“\(shortValue)”: " : "" }
  private var shortValue: String { value.count > 60 ? value.prefix(60) + "…" : value }

  /// Some messages repeat the value already.
  private var saysValue: Bool { !value.isEmpty && !message.zh.contains("“\(value)”") }
}
