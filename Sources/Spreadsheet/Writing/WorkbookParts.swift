/// The parts of a workbook around its one sheet, as short as programs take them.
enum WorkbookParts {
  // The places of the looks in `styles`.
  static let (header, day, moment, percent, code) = (1, 2, 3, 4, 5)

  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  static func around(sheet name: String) -> [(name: String, text: String)] {
    [
      ("[Content_Types].xml", head + contentTypes),
      ("_rels/.rels", head + relations([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", head + workbook(name)),
      (
        "xl/_rels/workbook.xml.rels",
        head + relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
      ),
      ("xl/styles.xml", head + styles),
    ]
  }

  /// The header stays in view, and columns are as wide as their titles ask for.
  static func sheetStart(_ columns: [OutputColumn]) -> String {
    let widths = columns.enumerated().map { place, column in
      #"<col min="\#(place + 1)" max="\#(place + 1)" width="\#(column.width)" "#
        + #"style="\#(code)" customWidth="1"/>"#
    }
    return head + #"<worksheet xmlns="\#(main)"><sheetViews><sheetView workbookViewId="0">"#
      + #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#
      + "</sheetView></sheetViews><cols>\(widths.joined())</cols><sheetData>"
  }

  static let sheetEnd = "</sheetData></worksheet>"

  private static let contentTypes =
    #"<Types xmlns="\#(package)/content-types"><Default Extension="rels" "#
    + #"ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
    + #"<Default Extension="xml" ContentType="application/xml"/>"#
    + override("workbook", "sheet.main") + override("worksheets/sheet1", "worksheet")
    + override("styles", "styles") + "</Types>"

  private static func override(_ part: String, _ kind: String) -> String {
    #"<Override PartName="/xl/\#(part).xml" ContentType="\#(type).\#(kind)+xml"/>"#
  }

  private static func relations(_ targets: [(kind: String, target: String)]) -> String {
    let all = targets.enumerated().map { place, it in
      #"<Relationship Id="r\#(place + 1)" Type="\#(office)/\#(it.kind)" Target="\#(it.target)"/>"#
    }
    return #"<Relationships xmlns="\#(package)/relationships">\#(all.joined())</Relationships>"#
  }

  private static func workbook(_ name: String) -> String {
    var bytes: [UInt8] = []
    SheetXML.append(attribute: name, to: &bytes)
    return #"<workbook xmlns="\#(main)" xmlns:r="\#(office)"><sheets>"#
      + #"<sheet name="\#(String(decoding: bytes, as: UTF8.self))" sheetId="1" r:id="r1"/>"#
      + "</sheets></workbook>"
  }

  private static let styles =
    #"<styleSheet xmlns="\#(main)"><numFmts count="2">"#
    + #"<numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>"#
    + #"<numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>"#
    + #"<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>"#
    + #"<fills count="2"><fill><patternFill/></fill>"#
    + #"<fill><patternFill patternType="gray125"/></fill></fills>"#
    + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
    + #"<cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/>"#
    + [164, 165, 10, 49].map { #"<xf numFmtId="\#($0)" applyNumberFormat="1"/>"# }.joined()
    + "</cellXfs></styleSheet>"
}
