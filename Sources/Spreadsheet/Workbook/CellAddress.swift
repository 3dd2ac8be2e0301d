/// `BC12` as column and row.
struct CellAddress: Hashable {
  /// Counted from 0.
  var column: Int
  /// Counted from 1.
  var row: Int

  /// Excel's own last column and row.
  static let lastColumn = 16_383
  static let lastRow = 1_048_576

  init?(_ text: UnsafePointer<CChar>) {
    var index = 0
    var column = 0
    while true {
      let letter = UInt8(bitPattern: text[index]) & 0xDF
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter), index < 3 else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      index += 1
    }
    guard index > 0, let row = XMLElement.integer(text + index), row >= 1, row <= Self.lastRow,
      column - 1 <= Self.lastColumn
    else { return nil }
    self.column = column - 1
    self.row = row
  }
}
