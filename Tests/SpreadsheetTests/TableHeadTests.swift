import Kernel
import Testing

@testable import Spreadsheet

/// Which row holds the headers where none of them is known.
@Suite struct TableHeadTests {
  private func header(_ text: String) throws -> [String] {
    try TableHead(Tables.csv(text), for: ImportTests.profile).plan.header.cells.map(\.text)
  }

  @Test func `titles above are passed over`() throws {
    let text = "二〇二六年台账,,,\n填报：某街道,九月,,\n甲列,乙列,丙列,丁列\n1,2,3,4\n"
    #expect(try header(text) == ["甲列", "乙列", "丙列", "丁列"])
  }

  @Test func `values that are fuller than the headers are still no headers`() throws {
    #expect(try header("甲列,乙列,丙列,\n翠园,东片,120,好\n") == ["甲列", "乙列", "丙列", ""])
  }

  @Test func `a table of nothing but values keeps its first row as headers`() throws {
    #expect(try header("1,2\n3,4\n") == ["1", "2"])
  }

  @Test func `a header may be of any length, and is kept short`() throws {
    let long = String(repeating: "长", count: 30_000)
    let plan = try TableHead(Tables.csv("\(long),\(long)\n1,2\n"), for: ImportTests.profile).plan
    #expect(plan.headerText(0).count == 61)
    #expect(ColumnNames.of(plan.header).map(\.count) == [61, 63])
    #expect(plan.remarks.allSatisfy { $0.zh.count < 200 })
  }
}
