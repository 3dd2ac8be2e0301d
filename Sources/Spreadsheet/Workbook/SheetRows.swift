/// Listens to a sheet and gives its rows, typed, in order.
final class SheetRows: XMLHandler {
  /// Rows that were read and not yet taken.
  private(set) var ready: [SheetRow] = []
  private(set) var hiddenRows = 0

  private let context: SheetContext
  private let limits: SheetLimits
  private var merges: MergeFill
  private var row = 0
  private var cells: [Cell] = []
  private var column = -1
  private var type = CellType.number
  private var style = 0
  private var marks: Cell.Marks = []
  private var value: [UInt8] = []
  private var listens = false
  private var isPhonetic = false
  private var isInRow = false
  private var isInCell = false
  private(set) var rowCount = 0
  private var cellCount = 0

  init(_ context: SheetContext, merges: [MergedAreas.Area], limits: SheetLimits) {
    self.context = context
    self.limits = limits
    self.merges = MergeFill(merges)
  }

  func takeReady() -> [SheetRow] {
    defer { ready.removeAll(keepingCapacity: true) }
    return ready
  }

  func start(_ element: XMLElement) throws {
    switch element.name.letter {
    case UInt8(ascii: "c"): try beginCell(element)
    case UInt8(ascii: "v"): listens = isInCell
    case UInt8(ascii: "t"): listens = isInCell && !isPhonetic
    case UInt8(ascii: "f"): if isInCell { marks.insert(.formula) }
    case 0 where element.name == "row": try beginRow(element)
    case 0 where element.name == "rPh": isPhonetic = true
    default: break
    }
  }

  func end(_ name: XMLName) throws {
    switch name.letter {
    case UInt8(ascii: "c"): try endCell()
    case UInt8(ascii: "v"), UInt8(ascii: "t"): listens = false
    case 0 where name == "row": try endRow()
    case 0 where name == "rPh": isPhonetic = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard listens else { return }
    value.append(contentsOf: bytes)
    guard value.count <= limits.cellBytes else {
      throw SpreadsheetError.tooLarge(.cell, limit: limits.cellBytes)
    }
  }

  private func beginRow(_ element: XMLElement) throws {
    let number = element.bytes("r").map(XMLElement.integer) ?? row + 1
    guard let number, number > row, number <= CellAddress.lastRow, !isInRow else {
      throw SpreadsheetError.damaged("row numbers out of order after row \(row)")
    }
    row = number
    isInRow = true
    column = -1
    cells.removeAll(keepingCapacity: true)
    if element.flag("hidden") { hiddenRows += 1 }
  }

  private func beginCell(_ element: XMLElement) throws {
    guard isInRow, !isInCell else { throw SpreadsheetError.damaged("a cell outside any row") }
    if let reference = element.bytes("r") {
      guard let address = CellAddress(reference), address.row == row, address.column > column else {
        throw SpreadsheetError.damaged("cell with a strange address in row \(row)")
      }
      column = address.column
    } else {
      column += 1
    }
    type = try CellType(element)
    style = element.integer("s") ?? 0
    marks = []
    value.removeAll(keepingCapacity: true)
    isInCell = true
  }

  private func endCell() throws {
    isInCell = false
    guard !value.isEmpty || marks.contains(.formula) else { return }
    guard column < limits.columns else {
      throw SpreadsheetError.tooLarge(.columns, limit: limits.columns)
    }
    let content = try context.content(type, value, style: style)
    while cells.count < column { cells.append(.empty) }
    cells.append(Cell(content, marks: marks))
    cellCount += 1
    guard cellCount <= limits.cells else {
      throw SpreadsheetError.tooLarge(.cells, limit: limits.cells)
    }
  }

  private func endRow() throws {
    isInRow = false
    merges.fill(&cells, row: row, columns: limits.columns)
    guard cells.contains(where: { !$0.isEmpty || $0.marks.contains(.formula) }) else { return }
    rowCount += 1
    guard rowCount <= limits.rows + 1 else {
      throw SpreadsheetError.tooLarge(.rows, limit: limits.rows)
    }
    ready.append(SheetRow(number: row, cells: cells))
  }
}
