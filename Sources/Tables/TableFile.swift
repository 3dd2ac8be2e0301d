import Civil
import Kernel
import Spreadsheet

/// A list on its way out as a file, piece by piece. Codes stay text, days and numbers are days and
/// numbers, and no text can become a formula.
struct TableFile {
  private let workbook: StreamedWorkbook?
  /// Of a text table, what was not handed out yet.
  private var text: [UInt8] = []

  init(_ title: String, _ headings: [String], as format: FileFormat) {
    switch format {
    case .workbook:
      workbook = StreamedWorkbook(title, columns: headings.map { OutputColumn($0) })
    case .text:
      workbook = nil
      text = [0xEF, 0xBB, 0xBF]
      CSVText.append(headings.map { .text($0) }, to: &text)
    }
  }

  /// The bytes for these rows, and for whatever was not handed out yet.
  mutating func bytes(of lines: [[CellValue]], isLast: Bool) -> [UInt8] {
    guard let workbook else {
      for line in lines { CSVText.append(line.map(\.output), to: &text) }
      defer { text.removeAll() }
      return text
    }
    for line in lines { workbook.write(line.map(\.output)) }
    if isLast { workbook.finish() }
    return workbook.take()
  }
}

extension CellValue {
  var output: OutputCell {
    switch self {
    case .none: .empty
    case .count(let number): .number(Int64(number))
    case .area(let area): .hundredths(area.value)
    case .fen(let amount): .hundredths(amount.value)
    case .day(let day): .day(day)
    case .hundredths(let number, let unit):
      unit == "%"
        ? OutputCell(.number("\(number)E-4", isPercent: true)) : .hundredths(Int64(number))
    case .text(let text): .text(text)
    case .instant, .flag, .choice, .named: .text(words ?? "")
    }
  }
}
