/// A workbook written by hand: every part may be replaced by a wrong one.
struct WorkbookFixture {
  var sheetData = ""
  var beforeData = ""
  var afterData = ""
  var sharedStrings: [String] = []
  var styles: String?
  var workbook: String?
  var sheets = [(name: "台账", state: "visible")]
  var properties = ""
  /// Further or replaced parts, by name.
  var parts: [String: [UInt8]] = [:]
  var removed: Set<String> = []

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  init(_ sheetData: String = "") {
    self.sheetData = sheetData
  }

  mutating func replace(_ part: String, _ text: String) {
    parts[part] = Array(text.utf8)
  }

  var sheetXML: String {
    "\(Self.head)<worksheet xmlns=\"\(Self.main)\">\(beforeData)<sheetData>\(sheetData)</sheetData>"
      + "\(afterData)</worksheet>"
  }

  private var workbookXML: String {
    let sheets = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"s\(index + 1)\"/>"
    }
    return "\(Self.head)<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.links)\">\(properties)"
      + "<sheets>\(sheets.joined())</sheets></workbook>"
  }

  private func relations(_ targets: [(String, String, String)]) -> String {
    let lines = targets.map {
      "<Relationship Id=\"\($0)\" Type=\"\(Self.links)/\($1)\" Target=\"\($2)\"/>"
    }
    return
      "\(Self.head)<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + lines.joined() + "</Relationships>"
  }

  var builder: ZipBuilder {
    var texts: [(String, String)] = [
      ("_rels/.rels", relations([("r1", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook ?? workbookXML),
    ]
    var targets = sheets.indices.map {
      ("s\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    for index in sheets.indices {
      let text =
        index == 0
        ? sheetXML : WorkbookFixture("<row r=\"1\"><c t=\"str\"><v>其他</v></c></row>").sheetXML
      texts.append(("xl/worksheets/sheet\(index + 1).xml", text))
    }
    if !sharedStrings.isEmpty {
      targets.append(("t", "sharedStrings", "sharedStrings.xml"))
      texts.append(
        (
          "xl/sharedStrings.xml",
          "<sst xmlns=\"\(Self.main)\">" + sharedStrings.map { "<si>\($0)</si>" }.joined()
            + "</sst>"
        ))
    }
    if let styles {
      targets.append(("y", "styles", "styles.xml"))
      texts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"))
    }
    texts.append(("xl/_rels/workbook.xml.rels", relations(targets)))
    var builder = ZipBuilder()
    builder.entries = texts.filter { !removed.contains($0.0) }.map { name, text in
      ZipBuilder.Entry(name, parts[name] ?? Array(text.utf8))
    }
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key })
    where !builder.entries.contains(where: { $0.name == name }) {
      builder.entries.append(ZipBuilder.Entry(name, bytes))
    }
    return builder
  }
}
