import Civil

/// Cells as the sheet of a workbook has them. Texts are texts: a cell that begins like a formula
/// is none, because only `<f>` is.
enum SheetXML {
  static func append(_ content: Cell.Content, style: Int?, to xml: inout [UInt8]) {
    switch content {
    case .empty: xml += "<c/>".utf8
    case .text(let text), .error(let text): append(text, style: style, to: &xml)
    case .boolean(let truth):
      xml += (truth ? "<c t=\"b\"><v>1</v></c>" : "<c t=\"b\"><v>0</v></c>").utf8
    case .number(let exact, let isPercent):
      guard OutputText.isExact(exact) else { return append(exact, style: style, to: &xml) }
      append(number: exact, style: isPercent ? WorkbookParts.percent : nil, to: &xml)
    case .day(let day, let seconds):
      // Excel has no days before March 1900 that anybody agrees on.
      guard day >= "1900-03-01" else { return append("\(day)", style: style, to: &xml) }
      append(day, seconds, to: &xml)
    }
  }

  private static func append(_ day: Day, _ seconds: Int, to xml: inout [UInt8]) {
    let serial = Int(day.number) + 25_569
    guard seconds > 0 else {
      return append(number: String(serial), style: WorkbookParts.day, to: &xml)
    }
    let exact = String(Double(serial) + Double(seconds) / 86_400)
    append(number: exact, style: WorkbookParts.moment, to: &xml)
  }

  private static func append(number: String, style: Int?, to xml: inout [UInt8]) {
    xml += "<c".utf8
    append(style: style, to: &xml)
    xml += "><v>".utf8
    xml += number.utf8
    xml += "</v></c>".utf8
  }

  private static func append(_ text: String, style: Int?, to xml: inout [UInt8]) {
    xml += "<c t=\"inlineStr\"".utf8
    append(style: style, to: &xml)
    xml += "><is><t xml:space=\"preserve\">".utf8
    var text = OutputText.fitting(ExcelEscapes.encoded(text), 32_767)
    text.withUTF8 { escape($0, to: &xml) }
    xml += "</t></is></c>".utf8
  }

  /// A text between quotation marks.
  static func append(attribute text: String, to xml: inout [UInt8]) {
    var text = text.replacing("\"", with: "'")
    text.withUTF8 { escape($0, to: &xml) }
  }

  private static func append(style: Int?, to xml: inout [UInt8]) {
    guard let style else { return }
    xml += " s=\"".utf8
    xml.append(UInt8(ascii: "0") + UInt8(style))
    xml.append(UInt8(ascii: "\""))
  }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, to xml: inout [UInt8]) {
    var start = 0
    for (index, byte) in text.enumerated() {
      let sign: StaticString
      switch byte {
      case UInt8(ascii: "&"): sign = "&amp;"
      case UInt8(ascii: "<"): sign = "&lt;"
      case UInt8(ascii: ">"): sign = "&gt;"
      default: continue
      }
      xml.append(contentsOf: text[start..<index])
      sign.withUTF8Buffer { xml.append(contentsOf: $0) }
      start = index + 1
    }
    xml.append(contentsOf: text[start...])
  }
}
