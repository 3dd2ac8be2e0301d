package import Civil
package import Kernel

/// How values are sent and read by programs: whole numbers in the smallest unit, words by their
/// keys, days as text.
extension TextFormat {
  package var shape: Shape { .text(1...limit) }
}

extension CountFormat {
  package var shape: Shape { .number(range, .one) }
  package func json(_ content: Int) -> JSON { .number(content) }
}

extension HundredthsFormat {
  var shape: Shape { .number(range, Measure(places: 2, unit: unit)) }
  func json(_ content: Int) -> JSON { .number(content) }
}

extension AreaFormat {
  package var shape: Shape { .number(range, .area) }
  package func json(_ content: CentiArea) -> JSON { .number(content.value) }
}

extension MoneyFormat {
  /// As much as a number of JSON carries exactly.
  var shape: Shape { .number(0...9_007_199_254_740_991, .fen) }
  func json(_ content: Fen) -> JSON { .number(content.value) }
}

extension CoordinateFormat {
  var shape: Shape {
    .number(
      degrees.lowerBound * 10_000_000...degrees.upperBound * 10_000_000,
      Measure(places: 7))
  }
  func json(_ content: Int) -> JSON { .number(content) }
}

extension DayFormat {
  package var shape: Shape { .day }
}

extension FlagFormat {
  package var shape: Shape { .flag }
  package func json(_ content: Bool) -> JSON { .flag(content) }
}

extension ChoiceFormat {
  package var shape: Shape { .choice(Content.allCases.map(\.rawValue)) }
  package func json(_ content: Content) -> JSON { .text(content.rawValue) }
}

extension PhoneFormat {
  var shape: Shape { .text(5...40, pattern: "^[0-9][0-9 -]{3,38}[0-9]$") }
}

extension CreditCodeFormat {
  var shape: Shape { .creditCode }
}

extension Shape {
  /// A unified social credit code; its check digit is not to be seen from the shape.
  static let creditCode = Shape.text(18...18, pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$")

  fileprivate static func number(_ range: ClosedRange<Int>, _ measure: Measure) -> Shape {
    .number(Int64(range.lowerBound)...Int64(range.upperBound), measure)
  }
}
