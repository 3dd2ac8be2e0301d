/// One row with the number that Excel shows beside it.
package struct SheetRow: Hashable, Sendable {
  package let number: Int
  package var cells: [Cell]

  package init(number: Int, cells: [Cell]) {
    self.number = number
    self.cells = cells
  }

  /// The cell of a column counted from 0; a row may end before its table does.
  package subscript(column: Int) -> Cell {
    column < cells.count ? cells[column] : .empty
  }

  package var isBlank: Bool {
    cells.allSatisfy(\.isEmpty)
  }
}

/// A column by its place, counted from 0, and by the letters that Excel shows above it.
package enum ColumnLetters {
  package static func of(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
