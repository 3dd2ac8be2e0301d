package import Kernel

/// A text table: RFC 4180, and what programs really write. UTF-8, GB 18030 or UTF-16; commas,
/// semicolons or tabs; any line ends.
///
/// Works on bytes; only a finished cell becomes a string.
package final class CSVReader: SheetReader {
  package private(set) var remarks: [Message] = []

  private let cutter: CSVCells
  private let limits: SheetLimits
  private var rowNumber = 0
  private var rowsGiven = 0
  private var cellsGiven = 0

  /// - Parameter delimiter: found out if none is given.
  package init(
    _ source: any ByteSource, delimiter: Unicode.Scalar? = nil, limits: SheetLimits = .standard
  ) throws {
    guard source.size > 0 else { throw SpreadsheetError.empty }
    guard source.size <= limits.fileBytes else {
      throw SpreadsheetError.tooLarge(.file, limit: limits.fileBytes)
    }
    self.limits = limits
    let found = try TextEncoding.detect(source)
    cutter = try CSVCells(
      try UTF8Text(source, as: found), delimiter: delimiter.flatMap { UInt8(exactly: $0.value) },
      cellBytes: limits.cellBytes)
    if try cutter.skipAnnouncement() { rowNumber += 1 }
    if found.encoding != .utf8 { remarks.append(Self.remark(on: found.encoding)) }
  }

  package func next() throws -> SheetRow? {
    while try cutter.hasMore() {
      let row = try readRow()
      if !row.isBlank { return try counted(row) }
    }
    return nil
  }

  private func readRow() throws -> SheetRow {
    rowNumber += 1
    var cells: [Cell] = []
    var end = CSVCells.CellEnd.delimiter
    while end == .delimiter {
      let text: String
      (text, end) = try cutter.next(row: rowNumber)
      guard cells.count < limits.columns || text.isEmpty else {
        throw SpreadsheetError.tooLarge(.columns, limit: limits.columns)
      }
      if cells.count < limits.columns { cells.append(.text(FormulaGuard.unguarded(text))) }
    }
    return SheetRow(number: rowNumber, cells: cells)
  }

  private func counted(_ row: SheetRow) throws -> SheetRow {
    rowsGiven += 1
    cellsGiven += row.cells.count
    if rowsGiven > limits.rows + 1 { throw SpreadsheetError.tooLarge(.rows, limit: limits.rows) }
    if cellsGiven > limits.cells { throw SpreadsheetError.tooLarge(.cells, limit: limits.cells) }
    return row
  }

  private static func remark(on encoding: TextEncoding) -> Message {
    Message(
      zh: "文件是按 \(encoding.rawValue) 编码读的；如果看到乱码，请另存为“CSV UTF-8”再上传。",
      en: "read as \(encoding.rawValue)")
  }
}
