import Civil

/// A workbook of one sheet that is packed while its rows come and handed out piece by piece: for
/// tables taken out over the network, which need no file and never stand in memory.
///
/// `WorkbookWriter` knows notes, colours and drop-down lists; this one knows none of them and is
/// several times as fast.
package final class StreamedWorkbook {
  private var zip = ZipStream()
  private var xml: [UInt8] = []
  private var row = 1

  /// So much is packed at once.
  private static let portion = 256 << 10

  package init(_ name: String, columns: [OutputColumn]) {
    for part in WorkbookParts.around(sheet: SheetName.allowed(name)) {
      zip.begin(part.name)
      zip.append(Array(part.text.utf8))
      zip.end()
    }
    zip.begin("xl/worksheets/sheet1.xml")
    xml.reserveCapacity(Self.portion * 2)
    xml += WorkbookParts.sheetStart(columns).utf8
    write(columns.map { .text($0.title) }, style: WorkbookParts.header)
  }

  package func write(_ cells: [OutputCell]) {
    write(cells, style: nil)
  }

  /// What is ready to go out.
  package func take() -> [UInt8] {
    zip.take()
  }

  package func finish() {
    xml += WorkbookParts.sheetEnd.utf8
    zip.append(xml)
    xml.removeAll()
    zip.end()
    zip.finish()
  }

  private func write(_ cells: [OutputCell], style: Int?) {
    xml += "<row r=\"".utf8
    xml += String(row).utf8
    xml += "\">".utf8
    for cell in cells { SheetXML.append(cell.content, style: style, to: &xml) }
    xml += "</row>".utf8
    row += 1
    guard xml.count >= Self.portion else { return }
    zip.append(xml)
    xml.removeAll(keepingCapacity: true)
  }
}
