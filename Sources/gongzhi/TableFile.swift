import Civil
import Spreadsheet

/// One column of a table on its way out.
struct TableColumn {
  let name: String
  let title: String
  let kind: FieldKind

  /// Numbers and days as such, where nothing is lost by it; codes and all else as text.
  func cell(_ text: String?) -> OutputCell {
    guard let text else { return .empty }
    switch kind {
    case .day:
      if let day = Day(text) { return .day(day) }
    case .count:
      if let number = Int64(text) { return .number(number) }
    case .area:
      let number = text.hasSuffix("平方米") ? String(text.dropLast(3)) : text
      if number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) {
        return OutputCell(.number(number, isPercent: false))
      }
    default: break
    }
    return .text(text)
  }
}

/// By its name, a file says which kind of table it is to be.
enum TableFormat {
  case workbook, csv

  init?(_ file: String) {
    switch file.split(separator: ".").last?.lowercased() {
    case "xlsx": self = .workbook
    case "csv": self = .csv
    default: return nil
    }
  }

  func writer(_ path: String, title: String, columns: [TableColumn]) throws -> TableWriter {
    switch self {
    case .workbook:
      let writer = try WorkbookWriter(path: path)
      try writer.begin(title, columns: columns.map { OutputColumn($0.title) })
      return TableWriter(write: writer.write, close: writer.close)
    case .csv:
      let writer = try CSVWriter(path: path)
      try writer.write(columns.map { .text($0.title) })
      return TableWriter(write: writer.write, close: writer.close)
    }
  }
}

/// Takes rows one by one and keeps none of them.
struct TableWriter {
  let write: ([OutputCell]) throws -> Void
  let close: () throws -> Void
}
