/// What the number formats make of numbers: only that tells a day from a count.
final class CellStyles: XMLHandler {
  enum Meaning {
    case plain, day, percent
  }

  private var formats: [Int: Meaning] = [:]
  private var meanings: [Meaning] = []
  private var isInCellFormats = false

  func start(_ element: XMLElement) {
    switch element.name {
    case "numFmt":
      if let id = element.integer("numFmtId"), let code = element["formatCode"] {
        formats[id] = Self.meaning(ofCode: code)
      }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats && meanings.count < 65_536:
      let id = element.integer("numFmtId") ?? 0
      meanings.append(formats[id] ?? Self.meaning(ofBuiltIn: id))
    default: break
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  subscript(style: Int) -> Meaning {
    style < meanings.count ? meanings[style] : .plain
  }

  /// 27–36 and 50–58 are dates in the Chinese editions.
  private static func meaning(ofBuiltIn id: Int) -> Meaning {
    switch id {
    case 9, 10: .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: .day
    default: .plain
    }
  }

  /// A date names a year or a day; `[h]:mm` and `mm:ss` are spans of time.
  static func meaning(ofCode code: String) -> Meaning {
    var isQuoted = false
    var bracket = false
    var isEscaped = false
    var isPercent = false
    for character in code.lowercased().prefix(while: { $0 != ";" }) {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = !isQuoted
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: bracket = true
      case "]": bracket = false
      case "y" where !isQuoted && !bracket, "d" where !isQuoted && !bracket,
        "e" where !isQuoted && !bracket && !code.contains("0"):
        return .day
      case "%" where !isQuoted: isPercent = true
      default: break
      }
    }
    return isPercent ? .percent : .plain
  }
}
