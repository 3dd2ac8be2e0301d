import FoundationEssentials
import Spreadsheet

/// Writes the tables of a demonstration as an office would have them: workbooks and a CSV file.
struct DemoFiles {
  let folder: String

  func write(_ table: DemoTable) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return table.name == "enterprises" ? try csv(table) : try workbook(table)
  }

  private func csv(_ table: DemoTable) throws -> String {
    let path = "\(folder)/\(table.name).csv"
    let writer = try CSVWriter(path: path)
    for row in [table.heading] + table.rows { try writer.write(row.map(OutputCell.text)) }
    try writer.close()
    return path
  }

  private func workbook(_ table: DemoTable) throws -> String {
    let path = "\(folder)/\(table.name).xlsx"
    let writer = try WorkbookWriter(path: path)
    try writer.begin("演示", columns: table.heading.map { OutputColumn($0) })
    for row in table.rows { try writer.write(row.map(OutputCell.text)) }
    try writer.close()
    return path
  }
}
