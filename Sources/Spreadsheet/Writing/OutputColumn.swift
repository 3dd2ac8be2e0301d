/// A column of a sheet to be written.
package struct OutputColumn: Hashable, Sendable {
  package let title: String
  /// In characters of the standard font; a Chinese character takes two.
  package var width: Double
  /// The words that may be chosen in a drop-down list; none means anything.
  package var choices: [String]
  /// A note on the title.
  package var comment: String?

  package init(
    _ title: String, width: Double? = nil, choices: [String] = [], comment: String? = nil
  ) {
    self.title = title
    self.width = width ?? Self.width(of: title)
    self.choices = choices
    self.comment = comment
  }

  private static func width(of title: String) -> Double {
    let units = title.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    return Double(min(60, max(10, units + 4)))
  }
}
