package import Civil
import Kernel
import Storage

/// What stands in one cell, typed; exports and the API take it as it is, people read its words.
package enum CellValue: Hashable, Sendable {
  case none
  case text(String)
  case count(Int)
  case hundredths(Int, unit: String)
  case area(CentiArea)
  case fen(Fen)
  case day(Day)
  case instant(Instant)
  case flag(Bool)
  case choice(TableChoice)
  /// A key and what it is called, where anybody knows.
  case named(String, String?)

  /// As people read it; nothing where there is nothing.
  package var words: String? {
    switch self {
    case .none: nil
    case .text(let text): text
    case .count(let number): String(number)
    case .hundredths(let number, let unit): CentiArea(Int64(number)).description + unit
    case .area(let area): area.description
    case .fen(let amount): amount.description
    case .day(let day): day.description
    case .instant(let moment): moment.minute
    case .flag(let truth): truth ? "是" : "否"
    case .choice(let choice): choice.label
    case .named(_, let name): name
    }
  }

  package var day: Day? {
    if case .day(let day) = self { day } else { nil }
  }

  /// The colour of a state.
  package var tag: String? {
    if case .choice(let choice) = self { choice.tag } else { nil }
  }

  /// The value as it is stored, where colours and links go by it.
  var key: String? {
    switch self {
    case .text(let text): text
    case .choice(let choice): choice.value
    case .named(let key, _): key
    default: nil
    }
  }
}

extension Column {
  /// Reads a cell; `names` holds the names that this column asked for.
  func value(_ stored: Value, _ names: [String: String]) throws -> CellValue {
    switch (kind, stored) {
    case (_, .null), (_, .absent): .none
    case (.flag, .bool(let truth)): .flag(truth)
    case (_, .bool): throw BadCell(column: key)
    case (_, .integer(let number)): try value(of: number)
    case (_, .text(let text)): try value(of: text, names)
    }
  }

  private func value(of number: Int64) throws -> CellValue {
    switch kind {
    case .count: .count(Int(number))
    case .hundredths(let unit): .hundredths(Int(number), unit: unit)
    case .area: .area(CentiArea(number))
    case .fen: .fen(Fen(number))
    case .instant: .instant(Instant(milliseconds: number))
    case .flag: .flag(number != 0)
    default: throw BadCell(column: key)
    }
  }

  private func value(of text: String, _ names: [String: String]) throws -> CellValue {
    switch kind {
    case .text: return .text(mask.map { $0(text) } ?? text)
    case .choice(let choices):
      return .choice(choices.first { $0.value == text } ?? TableChoice(text, text))
    case .named: return .named(text, names[text])
    case .day:
      guard let day = Day(text) else { throw BadCell(column: key) }
      return .day(day)
    default: throw BadCell(column: key)
    }
  }
}

/// A column of a list reads something of another type than it says: a mistake in its description.
struct BadCell: Error {
  let column: String
}
