/// What the columns of a table are called so that each is found again in another file of the same
/// making: by its header, the second of two alike as `备注#2`, one without a header by its place.
package enum ColumnNames {
  /// More of a header says nothing more, and it is kept with every mapping and every problem.
  static let longest = 60

  package static func of(_ header: SheetRow) -> [String] {
    var seen: [String: Int] = [:]
    return header.cells.enumerated().map { place, cell in
      let text = shown(cell)
      guard !text.isEmpty else { return ColumnLetters.of(place) + "列" }
      let count = seen[HeaderName(text).whole, default: 0] + 1
      seen[HeaderName(text).whole] = count
      return count == 1 ? text : "\(text)#\(count)"
    }
  }

  /// As people see it.
  static func shown(_ cell: Cell) -> String {
    let text = Plain.trimmed(cell.text)
    return text.count > longest ? String(text.prefix(longest)) + "…" : text
  }
}
