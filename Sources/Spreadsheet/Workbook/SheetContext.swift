import Civil

/// What the cells of a sheet refer to, and how one is read with it.
struct SheetContext {
  var strings = StringArena()
  var styles = CellStyles()
  var countsFrom1904 = false

  func content(_ type: CellType, _ bytes: [UInt8], style: Int) throws -> Cell.Content {
    if bytes.isEmpty { return .empty }
    switch type {
    case .number: return try number(bytes, style: style)
    case .shared: return try shared(bytes)
    case .text: return .text(String(decoding: ExcelEscapes.decoded(bytes), as: UTF8.self))
    case .boolean: return .boolean(bytes == [UInt8(ascii: "1")] || bytes == Array("true".utf8))
    case .error: return .error(String(decoding: bytes, as: UTF8.self))
    case .day: return day(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func number(_ bytes: [UInt8], style: Int) throws -> Cell.Content {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.count <= 64, NumberText.isNumber(bytes) else {
      throw SpreadsheetError.damaged("a number cell holds no number")
    }
    switch styles[style] {
    case .plain: return .number(text, isPercent: false)
    case .percent: return .number(text, isPercent: true)
    case .day:
      return SerialDay.content(text, countsFrom1904: countsFrom1904)
        ?? .number(text, isPercent: false)
    }
  }

  private func shared(_ bytes: [UInt8]) throws -> Cell.Content {
    guard bytes.count <= 9, let index = Int(String(decoding: bytes, as: UTF8.self)), index >= 0,
      index < strings.count
    else { throw SpreadsheetError.damaged("a cell points at a text that is not there") }
    let text = strings[index]
    return text.isEmpty ? .empty : .text(text)
  }

  /// `2026-09-01T10:30:00`, which some programs write instead of a number.
  private func day(_ text: String) -> Cell.Content {
    guard let day = Day(String(text.prefix(10))) else { return .text(text) }
    let clock = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return .day(day, seconds: 0) }
    return .day(day, seconds: min(86_399, max(0, clock[0] * 3600 + clock[1] * 60 + clock[2])))
  }
}
