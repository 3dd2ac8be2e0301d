import Civil
import Kernel
import Testing

@testable import HostileTables
@testable import Spreadsheet

@Suite struct XLSXReaderTests {
  @Test func `shared, inline and formula texts are read`() throws {
    var book = WorkbookFixture(
      """
      <row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>半</t></r><r><t> 截</t></r></is></c></row>
      <row r="3"><c r="B3" t="str"><f>A1&amp;"x"</f><v>甲x</v></c></row>
      """)
    book.sharedStrings = ["<t>零</t>", "<t>翠园</t><rPh sb=\"0\" eb=\"1\"><t>cuì</t></rPh>"]
    let reader = try book.reader()
    let first = try reader.next()
    #expect(first?.cells.map(\.text) == ["翠园", "", "半 截"])
    let second = try reader.next()
    #expect(second?.number == 3)
    #expect(second?[1].marks == .formula)
    #expect(try reader.next() == nil)
  }

  @Test func `numbers keep their exact text and show as Excel shows them`() throws {
    let cell = try WorkbookFixture.cell("<c><v>85.370000000000005</v></c>")
    #expect(cell?.content == .number("85.370000000000005", isPercent: false))
    #expect(cell?.text == "85.37")
  }

  @Test func `booleans and errors are what they are`() throws {
    #expect(try WorkbookFixture.cell("<c t=\"b\"><v>1</v></c>")?.content == .boolean(true))
    #expect(try WorkbookFixture.cell("<c t=\"e\"><v>#N/A</v></c>")?.content == .error("#N/A"))
  }

  static let dateStyles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
    + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"166\" formatCode=\"0.0%\"/></numFmts>"
    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
    + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"31\"/></cellXfs>"

  @Test(arguments: [
    (1, "46266", "2026-09-01"), (2, "46266", "2026-09-01"), (5, "46266", "2026-09-01"),
    (0, "46266", "46266"), (3, "46266", "46266"), (4, "0.351", "35.1%"), (1, "59", "1900-02-28"),
    (1, "61", "1900-03-01"), (1, "60", "60"), (1, "46266.5", "2026-09-01 12:00:00"),
    (1, "-1", "-1"),
    (1, "2958466", "2958466"), (9, "7", "7"),
  ])
  func `styles tell days and percentages from numbers`(
    style: Int, value: String, shown: String
  ) throws {
    let cell = try WorkbookFixture.cell("<c s=\"\(style)\"><v>\(value)</v></c>") {
      $0.styles = Self.dateStyles
    }
    #expect(cell?.text == shown)
  }

  @Test func `days counted from 1904 are four years later`() throws {
    let cell = try WorkbookFixture.cell("<c s=\"1\"><v>44804</v></c>") {
      $0.styles = Self.dateStyles
      $0.properties = "<workbookPr date1904=\"1\"/>"
    }
    #expect(cell?.text == "2026-09-01")
  }

  @Test func `a day written as text in ISO form is a day`() throws {
    let cell = try WorkbookFixture.cell("<c t=\"d\"><v>2026-09-01T10:30:00</v></c>")
    #expect(cell?.content == .day("2026-09-01", seconds: 37_800))
  }

  @Test func `escapes of Excel are undone`() throws {
    let cell = try WorkbookFixture.cell("<c t=\"str\"><v>a_x000D_b_x005F_x000D_</v></c>")
    #expect(cell?.text == "a\rb_x000D_")
  }

  @Test func `a merged area shows its value in each of its rows`() throws {
    var book = WorkbookFixture(
      """
      <row r="1"><c r="A1" t="str"><v>民权</v></c><c r="B1"><v>1</v></c></row>
      <row r="2"><c r="B2"><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c></row>
      """)
    book.afterData = "<mergeCells count=\"1\"><mergeCell ref=\"A1:A3\"/></mergeCells>"
    let reader = try book.reader()
    #expect(try reader.next()?[0].marks == .merged)
    #expect(try reader.next()?[0].text == "民权")
    #expect(try reader.next()?[0] == .empty)
  }

  @Test func `hidden sheets are passed over and named`() throws {
    var book = WorkbookFixture("<row r=\"1\"><c><v>1</v></c></row>")
    book.sheets = [("甲", "hidden"), ("乙", "visible"), ("丙", "visible")]
    let reader = try book.reader()
    #expect(try Tables.rows(reader) == [["其他"]])
    #expect(reader.remarks.map(\.zh) == ["隐藏的工作表没有读：“甲”。", "只读了一个工作表，这些没有读：“丙”。"])
  }

  @Test func `the first sheet that holds anything is read, or the one that is named`() throws {
    var book = WorkbookFixture("<row r=\"1\" spans=\"1:3\"/>")
    book.sheets = [("空", "visible"), ("乙", "visible")]
    #expect(try book.rows() == [["其他"]])
    #expect(try Tables.rows(book.reader(sheet: " 乙 ")) == [["其他"]])
    #expect(throws: SpreadsheetError.noSuchSheet("丁", existing: ["空", "乙"])) {
      try book.reader(sheet: "丁")
    }
    #expect(throws: SpreadsheetError.noRows) { try book.reader(sheet: "空") }
  }

  @Test func `hidden rows are read and counted`() throws {
    let book = WorkbookFixture(
      "<row r=\"1\" hidden=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>")
    let reader = try book.reader()
    #expect(try Tables.rows(reader) == [["1"], ["2"]])
    #expect(reader.remarks.map(\.en) == ["1 hidden rows were read too"])
  }

  @Test func `macros, links and objects are ignored and reported`() throws {
    var book = WorkbookFixture("<row r=\"1\"><c><v>1</v></c></row>")
    for name in ["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/o.bin"] {
      book.parts[name] = [1, 2, 3]
    }
    #expect(try book.reader().remarks.count == 3)
  }

  @Test func `prefixes of the namespace do not matter`() throws {
    var book = WorkbookFixture()
    book.replace(
      "xl/worksheets/sheet1.xml",
      "<x:worksheet xmlns:x=\"\(WorkbookFixture.main)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    #expect(try book.rows() == [["5"]])
  }

  @Test func `a sheet in UTF-16 is read too`() throws {
    var book = WorkbookFixture()
    let text =
      "<worksheet xmlns=\"\(WorkbookFixture.main)\"><sheetData><row r=\"1\"><c t=\"str\"><v>翠园</v></c></row></sheetData></worksheet>"
    book.parts["xl/worksheets/sheet1.xml"] =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try book.rows() == [["翠园"]])
  }

  @Test func `stored parts and ZIP64 sizes are read`() throws {
    var builder = WorkbookFixture("<row r=\"1\"><c><v>5</v></c></row>").builder
    for index in builder.entries.indices { builder.entries[index].isDeflated = false }
    let size = builder.entries[0].content.count
    builder.entries[0].size = 0xFFFF_FFFF
    builder.entries[0].packedSize = 0xFFFF_FFFF
    builder.entries[0].centralExtra =
      ZipBuilder.little(1, 2) + ZipBuilder.little(16, 2) + ZipBuilder.little(size, 8)
      + ZipBuilder.little(size, 8)
    #expect(try Tables.rows(SheetFile.open(MemoryBytes(builder.bytes))) == [["5"]])
  }

  @Test func `a lost code, an error and a formula are told in an import`() throws {
    let profile = ImportProfile(
      kind: "enterprises",
      fields: [
        Field("code", ["代码"], .creditCode), Field("name", ["名称"], .text(maximum: 40)),
        Field("count", ["数"], .count(units: [], range: 0...9)),
      ])
    let book = WorkbookFixture(
      """
      <row r="1"><c t="str"><v>代码</v></c><c t="str"><v>名称</v></c><c t="str"><v>数</v></c></row>
      <row r="2"><c><v>9.1411500000000006E+17</v></c><c t="e"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c></row>
      <row r="3"><c/><c/><c><f>1+1</f></c></row>
      """)
    let reader = try ImportReader(book.reader(), for: profile)
    let row = try #require(try reader.next())
    #expect(row.problems.map(\.severity) == [.error, .error, .notice])
    #expect(row.problems[0].message.zh.contains("15 位"))
    #expect(row.record.number("count") == 2)
    #expect(try reader.next()?.isRefused == true)
  }
}
