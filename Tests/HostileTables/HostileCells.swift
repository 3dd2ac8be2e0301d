/// Cells, rows, ranges and links that say what no spreadsheet program would.
enum HostileCells {
  static let all = values + addresses + rows + merges + dimensions + links + formulas

  private static let types = ["n", "s", "b", "e", "d", "str", "inlineStr", "x"]

  private static let contents = [
    "", " ", "-", "1e999", "-1e-999", "NaN", "INF", "0x1F", "1,5", "٣", "１２", "1 2",
    "99999999999999999999", "-1", "2147483648", "_x0000_", "_xD800_", "2026-13-45T99:99:99",
  ]

  static let values = types.flatMap { type in
    contents.enumerated().map { index, content in
      let cell =
        type == "inlineStr"
        ? "<c t=\"inlineStr\"><is><t>\(content)</t></is></c>"
        : "<c t=\"\(type)\"><v>\(content)</v></c>"
      return HostileFile.sheet("value \(index) of type \(type)", .harmless, cell)
    }
  }

  static let addresses = [
    "", "1", "A", "A0", "A1048577", "XFE1", "AAAA1", "A-1", "A+1", "A1.5", "$A$1", "R1C1", "A1:B2",
    "Ａ1", "А1", "A１", "a1", "A01", "A1 ", " A1", "A1\u{200B}", "A99999999999999999999", "🀄1",
  ].enumerated().map { index, address in
    HostileFile.sheet("address \(index)", .harmless, "<c r=\"\(address)\"><v>1</v></c>")
  }

  static let rows = [
    "", " ", "-1", "0", "1.5", "1e3", "+1", "0x1", "１", "1048577", "2147483648", "4294967296",
    "9223372036854775807", "9223372036854775808", "18446744073709551616", "NaN",
  ].enumerated().map { index, number in
    HostileFile.book("row number \(index)", .harmless) {
      $0.sheetData = "<row r=\"\(number)\"><c><v>1</v></c></row>"
    }
  }

  static let merges = [
    "", "A1", "A1:", ":A1", "B2:A1", "A1:XFE1", "A1:A1048577", "A0:B1", "A1:B2:C3", "R1C1:R2C2",
    "A1:XFD1048576", "a1:b2",
  ].enumerated().map { index, range in
    HostileFile.book("merged range \(index)", .harmless) {
      $0.afterData = "<mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>"
    }
  }

  static let dimensions = [
    "", "A1", "A1:XFD1048576", "A1:XFD2147483648", "A1:A18446744073709551616", "nonsense",
    "XFD1048576:A1",
  ].enumerated().map { index, range in
    HostileFile.book("dimension \(index)", .rows(1)) {
      $0.beforeData = "<dimension ref=\"\(range)\"/>"
    }
  }

  static let links = [
    "", "/", "//", "/etc/passwd", "../../../../etc/passwd", "..\\..\\windows\\win.ini",
    "file:///etc/passwd", "http://127.0.0.1/", "\\\\127.0.0.1\\share\\a.xml", "C:\\a.xml",
    "%2e%2e/%2e%2e/etc/passwd", "worksheets/./../worksheets/sheet1.xml", "WORKSHEETS/SHEET1.XML",
    "worksheets/sheet1.xml#a", "worksheets/sheet1.xml?a", "worksheets/sheet1.xml/",
    "sheet\u{1F600}",
  ].enumerated().map { index, target in
    HostileFile.book("link \(index)", .harmless) {
      $0.replace(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s1\" "
          + "Type=\"\(WorkbookFixture.links)/worksheet\" Target=\"\(target)\"/></Relationships>")
    }
  }

  private static let payloads = [
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|'/c calc'!A0",
    "=HYPERLINK(\"http://127.0.0.1\",\"x\")",
    "=WEBSERVICE(\"http://127.0.0.1\")", "=IMPORTXML(\"http://127.0.0.1\",\"//a\")",
    "=DDE(\"cmd\",\"/c calc\",\"x\")", "＝1+1", "＠SUM(1)", " =1+1", "\t=1+1", "'=1+1", "%0A=1+1",
    "=\"a\"&\"b\"", "=1+1;2", "|calc", "=SUM(1)*cmd|' /C calc'!A0", "=RTD(\"x\",,\"y\")",
  ]

  static let formulas = payloads.enumerated().flatMap { index, payload in
    let quoted = payload.replacing("\"", with: "\"\"")
    let escaped = payload.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    return [
      HostileFile.sheet(
        "formula \(index) as text", .rows(1), "<c t=\"str\"><v>\(escaped)</v></c>"),
      HostileFile.sheet(
        "formula \(index) at work", .rows(1), "<c><f>\(escaped)</f><v>1</v></c>"),
      HostileFile.text(
        "formula \(index) in a text table", .rows(1), Array("\"\(quoted)\",甲\n".utf8)),
    ]
  }
}

extension HostileFile {
  /// A sheet of one row that holds one cell.
  static func sheet(_ name: String, _ expected: Expected, _ cell: String) -> HostileFile {
    .book(name, expected) { $0.sheetData = "<row r=\"1\">\(cell)</row>" }
  }
}
