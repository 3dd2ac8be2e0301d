import Civil
import Foundation
import Testing

@testable import HostileTables
@testable import Spreadsheet

@Suite struct CSVWriterTests {
  static func line(_ cells: [OutputCell]) -> String {
    var bytes: [UInt8] = []
    CSVText.append(cells, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a", " =1", "'=1", "|a", "%a",
  ])
  func `a text that could be a formula gets an apostrophe`(text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
    #expect(FormulaGuard.unguarded("'" + text) == text)
  }

  @Test(arguments: ["甲", "a=1", "'甲", "1-2", ""])
  func `other texts stay as they are`(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.unguarded(text) == text)
  }

  @Test func `numbers and days are written bare, texts quoted where needed`() {
    #expect(
      Self.line([.number(-5), .hundredths(8537), .day("2026-09-01"), .text("a,\"b"), .empty])
        == "-5,85.37,2026-09-01,\"a,\"\"b\",\r\n")
  }

  @Test func `a file begins with the mark by which Excel knows UTF-8`() throws {
    let folder = try TemporaryFolder()
    let writer = try CSVWriter(path: folder.path("a.csv"))
    try writer.write([.text("名称"), .text("=x")])
    try writer.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("a.csv")))
    #expect(Array(bytes) == [0xEF, 0xBB, 0xBF] + Array("名称,'=x\r\n".utf8))
  }

  @Test(arguments: 0..<200)
  func `any table comes back as it was`(seed: Int) throws {
    var noise = Noise(UInt64(seed))
    let pieces = [
      "甲", "a", ",", "\"", "\r\n", "\n", ";", "\t", "=", "'", " ", "-", "𠮷", "=1", "'=",
    ]
    let columns = 1 + noise.next(below: 5)
    let rows = (0..<1 + noise.next(below: 8)).map { _ in
      (0..<columns).map { _ in
        (0..<noise.next(below: 5)).map { _ in pieces[noise.next(below: pieces.count)] }.joined()
      }
    }
    var bytes: [UInt8] = []
    for row in rows { CSVText.append(row.map(OutputCell.text), to: &bytes) }
    let read = try Tables.rows(CSVReader(MemoryBytes(bytes), delimiter: ","))
    let wanted = rows.filter { $0.contains { !$0.isEmpty } }
    #expect(read == wanted)
  }
}
