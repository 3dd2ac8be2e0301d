import Foundation
import Spreadsheet

/// A table of made-up units as offices have them: complex by complex, building by building.
struct UnitsFile: Sendable {
  static let complexes = 600
  private static let headers = ["小区名称", "楼栋", "单元", "房号", "楼层", "用途", "建筑面积", "本地房屋编码"]

  let count: Int
  let folder: String

  func text() throws -> String {
    var bytes = Array((Self.headers.joined(separator: ",") + "\n").utf8)
    for row in 0..<count { bytes += (cells(row).joined(separator: ",") + "\n").utf8 }
    let path = folder + "/units.csv"
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  func workbook() throws -> String {
    let path = folder + "/units.xlsx"
    let writer = try WorkbookWriter(path: path)
    try writer.begin("楼盘表", columns: Self.headers.map { OutputColumn($0) })
    for row in 0..<count { try writer.write(cells(row).map { .text($0) }) }
    try writer.close()
    return path
  }

  /// Reads the file and does nothing with it.
  func read(_ path: String) throws {
    let sheet = try SheetFile.open(path)
    var rows = 0
    while try sheet.next() != nil { rows += 1 }
    guard rows == count + 1 else { throw WrongTake(counts: "\(rows) rows") }
  }

  private func cells(_ row: Int) -> [String] {
    let each = (count + Self.complexes - 1) / Self.complexes
    let (complex, unit) = (row / each, row % each)
    let (building, rest) = (unit / 120, unit % 120)
    let (floor, room) = (rest % 60 / 2 + 1, rest % 2 + 1)
    return [
      RegisterRows.complexName(complex), "\(building + 1)号楼", "\(rest / 60 + 1)单元",
      "\(floor)0\(room)", "\(floor)", "住宅", "8\(row % 10).\(10 + row % 90)", "FW-\(row)",
    ]
  }
}
