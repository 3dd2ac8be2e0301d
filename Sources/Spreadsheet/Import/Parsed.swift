import Civil
import Kernel

/// What a text is under its field's kind.
enum Parsed: Equatable {
  case value(FieldValue)
  /// Understood with a step that a person should know of.
  case approximate(FieldValue, Message)
  case wrong(Message)
}

extension FieldKind {
  func parse(_ text: String, _ cell: Cell, headerUnit: String?) -> Parsed {
    switch self {
    case .text(let maximum): TextParser.parse(text, maximum: maximum)
    case .day: DayParser.parse(text, cell)
    case .count(let units, let range): CountParser.parse(text, units: units, range: range)
    case .decimal(let places, let range): DecimalParser.parse(text, places: places, range: range)
    case .percent(let range):
      PercentParser.parse(text, range: range, isBareAllowed: headerUnit == "%")
    case .area(let units): AreaParser.parse(text, units: units, headerUnit: headerUnit)
    case .money(let units): MoneyParser.parse(text, units: units, headerUnit: headerUnit)
    case .creditCode: CodeParser.creditCode(text)
    case .regionCode: CodeParser.regionCode(text)
    case .choice(let words): WordParser.choice(text, words)
    case .flag: WordParser.flag(text)
    }
  }
}

enum CodeParser {
  static func creditCode(_ text: String) -> Parsed {
    do {
      return .value(.creditCode(try SocialCreditCode(reading: Plain.codeDigits(text))))
    } catch { return .wrong(error.message) }
  }

  static func regionCode(_ text: String) -> Parsed {
    do {
      return .value(.region(try RegionCode(reading: Plain.codeDigits(text))))
    } catch { return .wrong(error.message) }
  }
}

extension Plain {
  /// Half-width, and without the spaces that people put between groups of a code.
  static func codeDigits(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isSpace(scalar) { result.append(halfWidth(scalar)) }
    return String(result)
  }
}
