import Civil
import Foundation
import Testing

@testable import Spreadsheet

@Suite struct WorkbookWriterTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  static let texts = [
    "翠园", "=1+1", "+86", "-5", "@x", "＝cmd", "\t=1", "a\nb", "a\rb", "nul\0l", "_x000D_", "_x005F_",
    "<&>\"'", " outer ", "𠮷", "411502001000", "'quoted", "001", "\u{1}\u{1F}", "2026-09-01",
  ]

  func write(_ rows: [[OutputCell]], columns: [OutputColumn]) throws -> String {
    let path = folder.path("a.xlsx")
    let writer = try WorkbookWriter(path: path)
    try writer.begin("台账", columns: columns)
    for row in rows { try writer.write(row) }
    try writer.close()
    return path
  }

  @Test func `what is written is read again, kind by kind`() throws {
    let path = try write(
      [
        [.text("甲"), .number(-12), .hundredths(8537), .day("2026-09-01")],
        [
          .empty, OutputCell(.boolean(true)), OutputCell(.number("0.351", isPercent: true)),
          OutputCell(.day("2026-09-01", seconds: 37_800)),
        ],
      ], columns: ["文", "数", "面积", "日"].map { OutputColumn($0) })
    let reader = try SheetFile.open(path)
    #expect(
      try Tables.rows(reader) == [
        ["文", "数", "面积", "日"], ["甲", "-12", "85.37", "2026-09-01"],
        ["", "TRUE", "35.1%", "2026-09-01 10:30:00"],
      ])
  }

  @Test func `every text comes back as the same text, never as a formula`() throws {
    let path = try write(Self.texts.map { [.text($0)] }, columns: [OutputColumn("文")])
    let reader = try SheetFile.open(path)
    _ = try reader.next()
    for text in Self.texts {
      let cell = try #require(try reader.next())[0]
      #expect(cell == .text(text))
    }
  }

  @Test(.enabled(if: OpenPyXL.isThere, "needs python3 with openpyxl"))
  func `another program sees texts, days, notes and lists as we meant them`() throws {
    let path = try write(
      [
        [
          .text("=1+1"), OutputCell(.text("411502001000"), tone: .error, comment: "不对"),
          .day("2026-09-01"), .number(3), .text("是"),
        ]
      ],
      columns: ["甲", "乙", "日", "数"].map { OutputColumn($0) } + [
        OutputColumn("选", choices: ["是", "否"]),
        OutputColumn("长", choices: (0..<200).map { "第 \($0) 个，街道" }),
      ])
    let script = """
      import openpyxl, sys
      w = openpyxl.load_workbook(sys.argv[1])
      s = w['台账']
      for c in s[2][:5]: print(c.data_type, c.value)
      print(s['B2'].comment.text, s['B2'].fill.bgColor.rgb or '', s.freeze_panes)
      print([(str(v.sqref)[:4], v.formula1) for v in s.data_validations.dataValidation])
      print(w.sheetnames, w['选项'].sheet_state, w['选项']['A200'].value)
      """
    let seen = try OpenPyXL.run(["-c", script, path]).split(separator: "\n").map(String.init)
    #expect(
      Array(seen.prefix(5)) == [
        "s =1+1", "s 411502001000", "d 2026-09-01 00:00:00", "n 3", "s 是",
      ])
    #expect(seen[5].hasPrefix("不对") && seen[5].hasSuffix("A2"))
    #expect(seen[6] == "[('E2:E', '\"是,否\"'), ('F2:F', \"'选项'!$A$1:$A$200\")]")
    #expect(seen[7] == "['台账', '选项'] hidden 第 199 个，街道")
  }

  @Test(.enabled(if: OpenPyXL.isThere, "needs python3 with openpyxl"))
  func `what another program writes is read as it meant it`() throws {
    let path = folder.path("b.xlsx")
    let script = """
      import openpyxl, sys, datetime
      w = openpyxl.Workbook(); s = w.active
      s.append(['翠园', 3, 85.37, datetime.date(2026, 9, 1), True, '=1+1', None, '411502001000'])
      s.append([None, 0.351]); s['B2'].number_format = '0.0%'
      s.append(['并', 1]); s.append([None, 2]); s.merge_cells('A3:A4')
      h = w.create_sheet('藏'); h.sheet_state = 'hidden'; h.append(['x'])
      w.save(sys.argv[1])
      """
    _ = try OpenPyXL.run(["-c", script, path])
    let reader = try SheetFile.open(path)
    #expect(
      try Tables.rows(reader) == [
        ["翠园", "3", "85.37", "2026-09-01", "TRUE", "", "", "411502001000"], ["", "35.1%"],
        ["并", "1"], ["并", "2"],
      ])
    #expect(reader.remarks.count == 1)
  }

  @Test func `a text that is too long for Excel is cut visibly`() throws {
    let path = try write(
      [[.text(String(repeating: "甲", count: 40_000))]], columns: [OutputColumn("文")])
    let reader = try SheetFile.open(path)
    _ = try reader.next()
    #expect(try reader.next()?[0].text.hasSuffix("（太长，后面的没有写出）") == true)
  }

  @Test func `a workbook that cannot be written says so`() throws {
    let writer = try WorkbookWriter(path: folder.path("no/such/folder.xlsx"))
    try writer.begin("a", columns: [OutputColumn("b")])
    #expect(throws: SpreadsheetError.self) { try writer.close() }
  }

  @Test func `a marked table shows its problems, and can be imported again once mended`() throws {
    let table = "序号,名称,户数\n1,甲,3户\n2,,500个\n3,丙,\n"
    let path = folder.path("marked.xlsx")
    let reader = try ImportReader(Tables.csv(table), for: ImportTests.profile)
    let marked = try MarkedWorkbook(path: path, plan: reader.plan)
    while let row = try reader.next() { try marked.add(row) }
    try marked.close()

    let again = try ImportReader.open(path, for: ImportTests.profile)
    #expect(again.plan.unmatched == [0])
    let first = try #require(try again.next())
    #expect(!first.isRefused && first.record.number("households") == 3)
    let second = try #require(try again.next())
    #expect(second.problems.count == 2)
    #expect(second.source[3].text == "3")
    #expect(second.source[4].text.contains("第 3 行“户数”（C 列）"))
  }
}
