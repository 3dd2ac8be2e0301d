import Acts
import Civil
import Kernel
import Spreadsheet
import TestKit
import Testing

@testable import Tables

/// What leaves the house as a file is what stood on the page.
@Suite struct TableFileTests {
  @Test(arguments: Engine.available)
  func `a text table holds every row once, in the order of the page`(engine: Engine) async throws {
    let orchard = try await Orchard(engine, trees: 9_001)
    var question = TableQuestion()
    question.sort = Sort("height", descends: true)
    question.columns = ["height", "planted", "keeper"]
    let (bytes, pieces) = try await orchard.file(.text, question)
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF] && pieces == 3)
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(lines[0] == "名字,高,种下,看管人")
    #expect(lines.count == 9_002 && Set(lines).count == 9_002)
    #expect(lines[1].contains(",6,") && lines[1].hasSuffix(",张**"))
    #expect(lines[9_001].contains(",,"))
  }

  @Test func `a workbook says the same, with days and numbers as such`() async throws {
    let orchard = try await Orchard(.sqlite, trees: 4_500)
    let (bytes, pieces) = try await orchard.file(.workbook)
    let reader = try XLSXReader(MemoryBytes(bytes))
    var rows: [[Cell.Content]] = []
    while let row = try reader.next() { rows.append(row.cells.map(\.content)) }
    #expect(pieces == 2 && rows.count == 4_501)
    #expect(rows[0] == [.text("名字"), .text("高"), .text("种下")])
    #expect(
      rows[2] == [
        .text("树1"), .number("1", isPercent: false), .day("2026-01-02", seconds: 0),
      ])
  }

  @Test func `only what was found is taken out`() async throws {
    let orchard = try await Orchard(.sqlite, trees: 30)
    var question = TableQuestion()
    question.values["q"] = "树7"
    let text = String(decoding: try await orchard.file(.text, question).bytes, as: UTF8.self)
    #expect(text.split(separator: "\r\n").count == 2 && text.contains("树7"))
    let street = try await orchard.file(.text, within: .region("411502/003")).bytes
    #expect(String(decoding: street, as: UTF8.self).split(separator: "\r\n").count == 11)
  }

  @Test(arguments: Engine.available)
  func `the record keeps who took out which list, narrowed how, and how many rows`(
    engine: Engine
  ) async throws {
    let orchard = try await Orchard(engine, trees: 30)
    var question = TableQuestion()
    question.values["q"] = "树7"
    let act = TakeOut(Trees(), within: .region("411502"), question, as: .text)
    try await orchard.desk.perform(act, as: orchard.doer)
    #expect(
      try await orchard.notes() == ["Table/trees 园丁 导出树（名字含“树7”），CSV，1 行"])
  }

  @Test func `who may not see a list may not take it out`() async throws {
    let orchard = try await Orchard(.sqlite, trees: 3)
    let act = TakeOut(Trees(), within: .region("411502"), TableQuestion(), as: .text)
    for doer in [Doer.who(may: .takeOut), Doer.who(may: .seeTrees)] {
      await #expect(throws: NotPermitted.self) { try await orchard.desk.perform(act, as: doer) }
    }
    #expect(try await orchard.notes().isEmpty)
  }
}
