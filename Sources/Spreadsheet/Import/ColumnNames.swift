/// What the columns of a table are called so that each is found again in another file of the same
/// making: by its header, the second of two alike as `备注#2`, one without a header by its place.
package enum ColumnNames {
  package static func of(_ header: SheetRow) -> [String] {
    var seen: [String: Int] = [:]
    return header.cells.enumerated().map { place, cell in
      let text = Plain.trimmed(cell.text)
      guard !text.isEmpty else { return ColumnLetters.of(place) + "列" }
      let count = seen[HeaderName(text).whole, default: 0] + 1
      seen[HeaderName(text).whole] = count
      return count == 1 ? text : "\(text)#\(count)"
    }
  }
}
