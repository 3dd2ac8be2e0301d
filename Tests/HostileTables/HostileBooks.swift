import Spreadsheet

extension HostileFiles {
  // A workbook that does not hang together.
  static let structure: [HostileFile] = [
    .book("no workbook", .foreign(.otherZip)) { $0.removed = ["xl/workbook.xml"] },
    .book("no links at all", .damaged) { $0.removed = ["xl/_rels/workbook.xml.rels"] },
    .book("no sheet part", .damaged) { $0.removed = ["xl/worksheets/sheet1.xml"] },
    .book("no sheets", .noRows) { $0.sheets = [] },
    .book("only hidden sheets", .noRows) { $0.sheets = [("甲", "veryHidden")] },
    .book("links out of the file", .damaged) {
      $0.replace(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"../../../../etc/passwd\"/></Relationships>"
      )
    },
    .book("sheet on another machine", .damaged) {
      $0.replace(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"http://example.com/\" TargetMode=\"External\"/></Relationships>"
      )
    },
    .book("workbook is its own sheet", .noRows) {
      $0.replace(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"workbook.xml\"/></Relationships>"
      )
    },
    .book("ten thousand sheets", .damaged) {
      let list = (0..<10_000).map { "<sheet name=\"\($0)\" sheetId=\"1\" r:id=\"s1\"/>" }
      $0.replace(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(WorkbookFixture.links)\"><sheets>\(list.joined())</sheets></workbook>"
      )
    },
    .book("a sheet without a name", .damaged) {
      $0.replace("xl/workbook.xml", "<workbook><sheets><sheet/></sheets></workbook>")
    },
    .book("macros and an external link", .rows(1)) {
      $0.parts["xl/vbaProject.bin"] = [0xD0, 0xCF]
      $0.parts["xl/externalLinks/externalLink1.xml"] = [0x3C]
    },
  ]

  // Rows and cells that lie.
  static let sheets: [HostileFile] = [
    .book("a dimension of 2^31 rows", .rows(1)) {
      $0.beforeData = "<dimension ref=\"A1:XFD2147483648\"/>"
    },
    .book("row number 2^31", .damaged) {
      $0.sheetData = "<row r=\"2147483648\"><c><v>1</v></c></row>"
    },
    .book("row number 2^70", .damaged) {
      $0.sheetData = "<row r=\"1180591620717411303424\"><c><v>1</v></c></row>"
    },
    .book("row number zero", .damaged) { $0.sheetData = "<row r=\"0\"><c><v>1</v></c></row>" },
    .book("row number negative", .damaged) { $0.sheetData = "<row r=\"-1\"><c><v>1</v></c></row>" },
    .book("rows backwards", .damaged) {
      $0.sheetData = "<row r=\"9\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>"
    },
    .book("the last row of Excel", .rows(1)) {
      $0.sheetData = "<row r=\"1048576\"><c><v>1</v></c></row>"
    },
    .book("column 16,384", .tooLarge) {
      $0.sheetData = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"
    },
    .book("column 16,384 without a value", .noRows) {
      $0.sheetData = "<row r=\"1\"><c r=\"XFD1\" s=\"1\"/></row>"
    },
    .book("a column beyond Excel", .damaged) {
      $0.sheetData = "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>"
    },
    .book("cell of another row", .damaged) {
      $0.sheetData = "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>"
    },
    .book("columns backwards", .damaged) {
      $0.sheetData = "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"
    },
    .book("address in Chinese", .damaged) {
      $0.sheetData = "<row r=\"1\"><c r=\"甲1\"><v>1</v></c></row>"
    },
    .book("cells outside rows", .damaged) { $0.sheetData = "<c><v>1</v></c>" },
    .book("a row in a row", .damaged) {
      $0.sheetData = "<row r=\"1\"><row r=\"2\"><c><v>1</v></c></row></row>"
    },
    .book("a hundred thousand rows", .rows(100_002)) {
      $0.sheetData = (0..<100_002).map { "<row><c><v>\($0 &* 2_654_435_761 % 997)</v></c></row>" }
        .joined()
    },
    .book("a million blank rows", .rows(1)) {
      $0.sheetData =
        "<row r=\"1\"><c><v>1</v></c></row>"
        + (0..<200_000).map { "<row ht=\"\($0 &* 2_654_435_761 % 99_991)\"/>" }.joined()
    },
    .book("merged over everything, many times", .rows(1)) {
      let areas = (0..<3_000).map { "<mergeCell ref=\"A1:XFD\(1_048_576 - $0)\"/>" }
      $0.afterData = "<mergeCells>\(areas.joined())</mergeCells>"
    },
    .book("merged at a strange address", .damaged) {
      $0.afterData = "<mergeCells><mergeCell ref=\"A9:A1\"/></mergeCells>"
    },
  ]

  static let values: [HostileFile] = [
    .book("shared text that is not there", .damaged) {
      $0.sheetData = "<row r=\"1\"><c t=\"s\"><v>5</v></c></row>"
    },
    .book("shared text number 2^64", .damaged) {
      $0.sharedStrings = ["<t>a</t>"]
      $0.sheetData = "<row r=\"1\"><c t=\"s\"><v>18446744073709551616</v></c></row>"
    },
    .book("shared text negative", .damaged) {
      $0.sharedStrings = ["<t>a</t>"]
      $0.sheetData = "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>"
    },
    .book("a number that is none", .damaged) {
      $0.sheetData = "<row r=\"1\"><c><v>1e5e5</v></c></row>"
    },
    .book("a number of a thousand digits", .damaged) {
      $0.sheetData = "<row r=\"1\"><c><v>\(String(repeating: "9", count: 1_000))</v></c></row>"
    },
    .book("a number with exponent 99999", .damaged) {
      $0.sheetData = "<row r=\"1\"><c><v>1E99999</v></c></row>"
    },
    .book("not a number", .damaged) { $0.sheetData = "<row r=\"1\"><c><v>NaN</v></c></row>" },
    .book("an unknown type", .damaged) {
      $0.sheetData = "<row r=\"1\"><c t=\"x\"><v>1</v></c></row>"
    },
    .book("style number 2^40", .rows(1)) {
      $0.sheetData = "<row r=\"1\"><c s=\"1099511627776\"><v>1</v></c></row>"
    },
    .book("a text longer than Excel's", .tooLarge) {
      $0.sheetData = "<row r=\"1\"><c t=\"str\"><v>\(Noise.text(200_000))</v></c></row>"
    },
    .book("a command behind a formula", .rows(1)) {
      $0.sheetData =
        "<row r=\"1\"><c t=\"str\"><f>cmd|'/c calc'!A0</f><v>=cmd|'/c calc'!A0</v></c></row>"
    },
    .book("a web request in a formula", .rows(1)) {
      $0.sheetData = "<row r=\"1\"><c><f>WEBSERVICE(\"http://example.com\")</f><v>1</v></c></row>"
    },
    .book("a shared text of many pieces", .tooLarge) {
      let noise = Noise.text(2_000)
      $0.sharedStrings = [String(repeating: "<r><t>\(noise)</t></r>", count: 60)]
    },
  ]

  static let foreign: [HostileFile] = [
    .text("nothing", .empty, []),
    .text(
      "old workbook", .foreign(.oldWorkbook),
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)),
    .text(
      "workbook with a password", .foreign(.encrypted),
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
        + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    .text("web page", .foreign(.webPage), Array("  <html><table><tr><td>1".utf8)),
    .text(
      "XML of old Excel", .foreign(.webPage),
      Array("\u{FEFF}<?xml version=\"1.0\"?><Workbook/>".utf8)),
    .text("PDF", .foreign(.pdf), Array("%PDF-1.7\n".utf8)),
    .text("picture", .foreign(.picture), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    HostileFile(name: "Word document", expected: .foreign(.word)) {
      var builder = ZipBuilder()
      builder.entries = [.init("word/document.xml", "<document/>")]
      return builder.bytes
    },
    HostileFile(name: "OpenDocument", expected: .foreign(.openDocument)) {
      var builder = ZipBuilder()
      builder.entries = [.init("mimetype", "x"), .init("content.xml", "<a/>")]
      return builder.bytes
    },
    HostileFile(name: "binary workbook", expected: .foreign(.binaryWorkbook)) {
      var builder = ZipBuilder()
      builder.entries = [.init("xl/workbook.bin", "x")]
      return builder.bytes
    },
  ]

  static let texts: [HostileFile] = [
    .text("random bytes", .encoding, Noise.bytes(4_000).map { $0 | 0x80 } + [0xFF, 0xFF]),
    .text("NUL bytes", .nulByte, Array("a,b\nc\0,d\n".utf8)),
    .text(
      "a quote without end", .quote, Array("\"a\n".utf8) + Array(repeating: 0x61, count: 5 << 20)),
    .text("a line without end", .tooLarge, Array(repeating: 0x61, count: 5 << 20)),
    .text("only delimiters", .rows(0), Array(repeating: 0x2C, count: 5 << 20)),
    .text("only quotes", .tooLarge, Array(repeating: 0x22, count: 5 << 20)),
    .text("only line ends", .rows(0), Array(repeating: 0x0A, count: 1 << 20)),
    .text("a thousand columns", .tooLarge, Array(String(repeating: "a,", count: 1_000).utf8)),
    .text("half a UTF-16 character", .encoding, [0xFF, 0xFE, 0x61, 0x00, 0x62]),
    .text("a lone surrogate in UTF-16", .encoding, [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]),
    .text("overlong UTF-8 behind a mark", .encoding, [0xEF, 0xBB, 0xBF, 0xC0, 0xAF]),
    .text("a formula", .rows(1), Array("=cmd|'/c calc'!A0,1".utf8)),
  ]
}
