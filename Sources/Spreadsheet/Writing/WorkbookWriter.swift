import CXlsxWriter
import Civil

/// Writes an Excel workbook row by row, in constant memory. Text is always text: nothing that a
/// person typed can become a formula.
package final class WorkbookWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let styles: OutputStyles
  private var choices: ChoiceSheet
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var row: UInt32 = 0
  private var comments = 0
  private var isClosed = false

  /// Notes are kept in memory until the end; beyond so many the colour and the last column speak.
  private static let commentLimit = 5_000

  package init(path: String) throws {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(path, &options) else {
      throw SpreadsheetError.cannotWrite(path)
    }
    self.workbook = workbook
    styles = OutputStyles(workbook)
    choices = ChoiceSheet()
  }

  deinit {
    // A writer that was given up still frees its memory and temporary files.
    if !isClosed { _ = workbook_close(workbook) }
  }

  /// Begins a sheet with its header, which stays in view.
  package func begin(_ name: String, columns: [OutputColumn]) throws {
    sheet = workbook_add_worksheet(workbook, SheetName.allowed(name))
    guard sheet != nil else { throw SpreadsheetError.cannotWrite("sheet \(name)") }
    row = 0
    for (index, column) in columns.enumerated() {
      let place = UInt16(index)
      try check(worksheet_set_column(sheet, place, place, column.width, styles.text))
      try write(.init(.text(column.title), comment: column.comment), place, styles.header)
      try choices.offer(column.choices, in: sheet, column: place)
    }
    worksheet_freeze_panes(sheet, 1, 0)
    row = 1
  }

  package func write(_ cells: [OutputCell]) throws {
    for (column, cell) in cells.enumerated() {
      try write(cell, UInt16(column), styles.format(for: cell))
    }
    row += 1
  }

  /// Writes the file; without this there is none worth reading.
  package func close() throws {
    guard !isClosed else { return }
    try choices.write(into: workbook)
    isClosed = true
    try check(workbook_close(workbook))
  }

  private func write(
    _ cell: OutputCell, _ column: UInt16, _ format: OutputStyles.Format?
  ) throws {
    if let comment = cell.comment, comments < Self.commentLimit {
      comments += 1
      try check(worksheet_write_comment(sheet, row, column, OutputText.fitting(comment, 2_000)))
    }
    switch cell.content {
    case .empty:
      if let format { try check(worksheet_write_blank(sheet, row, column, format)) }
    case .text(let text), .error(let text): try write(text, column, format)
    case .boolean(let truth):
      try check(worksheet_write_boolean(sheet, row, column, truth ? 1 : 0, format))
    case .number(let exact, _):
      guard let number = OutputText.double(exact) else { return try write(exact, column, format) }
      try check(worksheet_write_number(sheet, row, column, number, format))
    case .day(let day, let seconds):
      // Excel has no days before March 1900 that anybody agrees on.
      guard day >= "1900-03-01" else { return try write("\(day)", column, format) }
      let serial = Double(day.number + 25_569) + Double(seconds) / 86_400
      try check(worksheet_write_number(sheet, row, column, serial, format))
    }
  }

  private func write(_ text: String, _ column: UInt16, _ format: OutputStyles.Format?) throws {
    let text = OutputText.fitting(ExcelEscapes.encoded(text), 32_767)
    try check(worksheet_write_string(sheet, row, column, text, format))
  }

  private func check(_ error: lxw_error) throws {
    guard error == LXW_NO_ERROR else {
      let reason = lxw_strerror(error).map { String(cString: $0) } ?? "\(error)"
      throw SpreadsheetError.cannotWrite(reason)
    }
  }
}
