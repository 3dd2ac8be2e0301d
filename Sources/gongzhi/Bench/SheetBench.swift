import Civil
import Foundation
import Spreadsheet

extension Benchmark {
  /// A register of 100,000 rows as a text table and as a workbook, read and written.
  static let sheet = Benchmark(name: "sheet") {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = SheetSample(folder: folder.path, rows: 100_000)
    return try table.text() + table.writing() + table.reading()
  }
}

private struct SheetSample {
  let folder: String
  let rows: Int

  func text() throws -> [Figure] {
    var bytes: [UInt8] = []
    for row in 0..<rows { CSVText.append(cells(row) + cells(row + 1), to: &bytes) }
    let source = MemoryBytes(bytes)
    let ours = try Benchmark.seconds { try check(count(CSVReader(source))) }
    let bare = try Benchmark.seconds { try check(BareWork.lines(of: source)) }
    return [
      Figure(
        what: "读 CSV，每行 14 格", value: Double(rows) / ours, unit: "行/秒", limit: .atLeast(100_000)),
      Figure(
        what: "读 CSV，相当于只找行尾的", value: bare / ours * 100, unit: "%", limit: .atLeast(0.5)),
    ]
  }

  func writing() throws -> [Figure] {
    let ours = try Benchmark.seconds(runs: 3) { try write() }
    let bare = Benchmark.seconds(runs: 3) {
      BareWork.write(rows: rows, text: "浉河区民权街道", to: folder + "/bare.xlsx")
    }
    return [
      Figure(
        what: "写 XLSX，每行 7 格", value: Double(rows) / ours, unit: "行/秒", limit: .atLeast(40_000)),
      Figure(
        what: "写 XLSX，相当于直接调用 libxlsxwriter 的", value: bare / ours * 100, unit: "%",
        limit: .atLeast(50)),
    ]
  }

  func reading() throws -> [Figure] {
    let source = try FileBytes(path: folder + "/ours.xlsx")
    let ours = try Benchmark.seconds(runs: 3) { try check(count(XLSXReader(source)) - 1) }
    let bare = try Benchmark.seconds(runs: 3) { _ = try BareWork.unpack(source) }
    return [
      Figure(
        what: "读 XLSX，每行 7 格", value: Double(rows) / ours, unit: "行/秒", limit: .atLeast(60_000)),
      Figure(
        what: "读 XLSX，相当于只解压的", value: bare / ours * 100, unit: "%", limit: .atLeast(5)),
    ]
  }

  private func write() throws {
    let writer = try WorkbookWriter(path: folder + "/ours.xlsx")
    try writer.begin("台账", columns: (1...7).map { OutputColumn("第 \($0) 列") })
    for row in 0..<rows { try writer.write(cells(row)) }
    try writer.close()
  }

  private func cells(_ row: Int) -> [OutputCell] {
    [
      .text("翠园小区\(row)期"), .number(Int64(row % 5_000)), .hundredths(Int64(row * 37)),
      .day(Day(number: Int32(18_000 + row % 2_000))), .text("浉河区民权街道"), .text("411502002000"),
      .number(Int64(row)),
    ]
  }

  private func count(_ reader: some SheetReader) throws -> Int {
    var count = 0
    while try reader.next() != nil { count += 1 }
    return count
  }

  /// Fast but wrong is no figure.
  private func check(_ count: Int) throws {
    guard count == rows else { throw WrongCount(count: count) }
  }
}

private struct WrongCount: Error {
  let count: Int
}
