/// What kind of thing a column holds, and so how its cells are read.
package enum FieldKind: Hashable, Sendable {
  /// At most so many characters in one line.
  case text(maximum: Int)
  case day
  /// A whole number, alone or followed by one of the units: `764` or `764户`.
  case count(units: [String], range: ClosedRange<Int64>)
  /// A number with at most so many places.
  case decimal(places: Int, range: ClosedRange<Int64>)
  /// `45%`, kept in hundredths of a percent; a bare number only where the header says %.
  case percent(range: ClosedRange<Int64>)
  /// An area in one of the units; a bare number is in the header's unit or the first of these.
  case area(units: [AreaUnit])
  /// An amount of money in one of the units, likewise.
  case money(units: [MoneyUnit])
  case creditCode
  case regionCode
  /// One of a few words, each standing for a key: `["前期": "preliminary"]`.
  case choice(ChoiceWords)
  case flag
}

package enum AreaUnit: String, Hashable, Sendable, CaseIterable {
  case squareMetre = "平方米"
  case tenThousandSquareMetres = "万平方米"
  case mu = "亩"
  case hectare = "公顷"

  /// How people write the unit, after full-width forms and capitals are levelled.
  var spellings: [String] {
    switch self {
    case .squareMetre: ["平方米", "平米", "平方", "㎡", "m²", "m2", "m^2"]
    case .tenThousandSquareMetres: ["万平方米", "万平米", "万平方", "万㎡", "万m²", "万m2", "万平"]
    case .mu: ["亩"]
    case .hectare: ["公顷", "ha"]
    }
  }

  /// Hundredths of a square metre in one unit, as a fraction: 1 亩 = 2000/3 m².
  var inCentiArea: (numerator: Int64, denominator: Int64) {
    switch self {
    case .squareMetre: (100, 1)
    case .tenThousandSquareMetres: (1_000_000, 1)
    case .mu: (200_000, 3)
    case .hectare: (1_000_000, 1)
    }
  }
}

package enum MoneyUnit: String, Hashable, Sendable, CaseIterable {
  case yuan = "元"
  case tenThousandYuan = "万元"
  /// A price: the amount is in 元, the rest of the unit says for what.
  case yuanPerSquareMetreMonth = "元/平方米·月"

  var spellings: [String] {
    switch self {
    case .yuan: ["元", "圆", "元整", "rmb"]
    case .tenThousandYuan: ["万元", "万"]
    case .yuanPerSquareMetreMonth:
      [
        "元/平方米·月", "元/平方米/月", "元/平米/月", "元/平米·月", "元/㎡·月", "元/㎡/月", "元/m²·月", "元/m²/月",
        "元/m2·月", "元/m2/月", "元/月/平方米", "元/月·平方米", "元/月/㎡", "元/月·㎡", "元/平方米.月", "元/㎡.月",
        "元/平方米*月", "元/平方米月",
      ]
    }
  }

  var fen: Int64 { self == .tenThousandYuan ? 1_000_000 : 100 }
}
