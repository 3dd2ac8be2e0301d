import CXlsxWriter
import Glibc

/// Drop-down lists. Excel takes short ones in place; long ones stand in a hidden sheet.
struct ChoiceSheet {
  private static let name = OwnSheets.choices
  private static let lastRow: UInt32 = 1_048_575
  private var lists: [[String]] = []

  mutating func offer(
    _ choices: [String], in sheet: UnsafeMutablePointer<lxw_worksheet>?, column: UInt16
  ) throws {
    guard !choices.isEmpty else { return }
    let isShort = choices.joined(separator: ",").utf16.count <= 255
    if isShort, !choices.contains(where: { $0.contains(",") || $0.contains("\"") }) {
      try offerInPlace(choices, sheet, column)
    } else {
      lists.append(choices)
      try offerByReference(choices.count, sheet, column)
    }
  }

  /// Writes the long lists, each in its column of the hidden sheet.
  func write(into workbook: UnsafeMutablePointer<lxw_workbook>) throws {
    guard !lists.isEmpty else { return }
    let sheet = workbook_add_worksheet(workbook, Self.name)
    // Constant memory: row by row.
    for row in 0..<(lists.map(\.count).max() ?? 0) {
      for (column, list) in lists.enumerated() where row < list.count {
        let text = ExcelEscapes.encoded(list[row])
        let error = worksheet_write_string(sheet, UInt32(row), UInt16(column), text, nil)
        guard error == LXW_NO_ERROR else { throw SpreadsheetError.cannotWrite("choices") }
      }
    }
    worksheet_hide(sheet)
  }

  private func offerInPlace(
    _ choices: [String], _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ column: UInt16
  ) throws {
    var pointers = choices.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    try pointers.withUnsafeMutableBufferPointer { list in
      var validation = Self.validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.value_list = list.baseAddress
      try Self.apply(&validation, sheet, column)
    }
  }

  private func offerByReference(
    _ count: Int, _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ column: UInt16
  ) throws {
    let letters = ColumnLetters.of(lists.count - 1)
    let formula = strdup("='\(Self.name)'!$\(letters)$1:$\(letters)$\(count)")
    defer { free(formula) }
    var validation = Self.validation()
    validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    validation.value_formula = formula
    try Self.apply(&validation, sheet, column)
  }

  private static func validation() -> lxw_data_validation {
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    return validation
  }

  private static func apply(
    _ validation: inout lxw_data_validation, _ sheet: UnsafeMutablePointer<lxw_worksheet>?,
    _ column: UInt16
  ) throws {
    let error = worksheet_data_validation_range(sheet, 1, column, lastRow, column, &validation)
    guard error == LXW_NO_ERROR else { throw SpreadsheetError.cannotWrite("drop-down list") }
  }
}
