package import Civil

/// One row of a scan while the scan stands on it. Nothing is copied until it is asked for, and
/// columns are read by their place: for walking over millions of rows, where `Row` would cost more
/// than the work that is done with it.
package struct PassingRow {
  package enum Cell {
    case null
    case integer(Int64)
    case text(UnsafeBufferPointer<UInt8>)
  }

  private let cells: [Cell]

  /// - Parameter cells: their texts live until the scan goes on.
  package init(_ cells: [Cell]) {
    self.cells = cells
  }

  package func integer(_ column: Int) throws -> Int64 {
    guard case .integer(let number) = cells[column] else { throw BadColumn("\(column)") }
    return number
  }

  package func string(_ column: Int) throws -> String {
    String(decoding: try bytes(column), as: UTF8.self)
  }

  package func optionalDay(_ column: Int) throws -> Day? {
    if case .null = cells[column] { return nil }
    guard let day = Day(utf8: try bytes(column)) else { throw BadColumn("\(column)") }
    return day
  }

  /// Whether it is exactly this text.
  package func isText(_ column: Int, _ text: String) throws -> Bool {
    let bytes = try bytes(column)
    guard bytes.count == text.utf8.count else { return false }
    return text.utf8.elementsEqual(bytes)
  }

  /// The bytes of a text; only for as long as the scan stands here.
  package func bytes(_ column: Int) throws -> UnsafeBufferPointer<UInt8> {
    guard case .text(let bytes) = cells[column] else { throw BadColumn("\(column)") }
    return bytes
  }
}
