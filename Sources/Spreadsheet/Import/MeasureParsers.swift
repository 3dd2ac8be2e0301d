import Civil
import Kernel

enum AreaParser {
  static func parse(_ text: String, units: [AreaUnit], headerUnit: String?) -> Parsed {
    guard let quantity = Quantity(text), quantity.digits >= 0 else { return .wrong(.notANumber) }
    guard let unit = unit(quantity.unit, headerUnit, units), units.contains(unit) else {
      let written = quantity.unit.isEmpty ? headerUnit ?? "" : quantity.unit
      return .wrong(.otherUnit(written, wanted: units.map(\.rawValue)))
    }
    let (numerator, denominator) = unit.inCentiArea
    if denominator == 1 {
      guard let area = quantity.scaled(by: numerator) else { return .wrong(tooFine) }
      return checked(area).map { .value(.area($0)) } ?? .wrong(tooLarge)
    }
    guard let area = quantity.rounded(by: numerator, over: denominator).flatMap(checked) else {
      return .wrong(tooLarge)
    }
    return .approximate(
      .area(area),
      Message(
        zh: "按 1 \(unit.rawValue) = 666.67 平方米折算成 \(area) 平方米，请核对。",
        en: "converted to \(area) m²"))
  }

  /// The unit behind the number, else the one in the header, else the column's first.
  private static func unit(
    _ written: String, _ headerUnit: String?, _ units: [AreaUnit]
  ) -> AreaUnit? {
    if !written.isEmpty { return named(written) }
    if let headerUnit, let unit = named(headerUnit) { return unit }
    return units.first
  }

  private static func named(_ text: String) -> AreaUnit? {
    AreaUnit.allCases.first { $0.spellings.contains(text) }
  }

  /// A thousand square kilometres: larger than a district.
  private static func checked(_ area: Int64) -> CentiArea? {
    area <= 100_000_000_000 ? CentiArea(area) : nil
  }

  private static let tooFine = Message(
    zh: "小数超过两位。请保留到小数点后两位。", en: "more than two decimals")
  private static let tooLarge = Message(zh: "太大了，请核对数和单位。", en: "too large")
}

enum MoneyParser {
  static func parse(_ text: String, units: [MoneyUnit], headerUnit: String?) -> Parsed {
    let amount = text.hasPrefix("¥") || text.hasPrefix("￥") ? String(text.dropFirst()) : text
    guard let quantity = Quantity(amount) else { return .wrong(.notANumber) }
    guard let unit = unit(quantity.unit, headerUnit, units), units.contains(unit) else {
      let written = quantity.unit.isEmpty ? headerUnit ?? "" : quantity.unit
      return .wrong(.otherUnit(written, wanted: units.map(\.rawValue)))
    }
    guard let fen = quantity.scaled(by: unit.fen) else {
      return .wrong(Message(zh: "小数不能细过一分。请保留到分。", en: "finer than 0.01 yuan"))
    }
    return .value(.money(Fen(fen)))
  }

  private static func unit(
    _ written: String, _ headerUnit: String?, _ units: [MoneyUnit]
  ) -> MoneyUnit? {
    if !written.isEmpty { return named(written) }
    if let headerUnit, let unit = named(headerUnit) { return unit }
    return units.first
  }

  private static func named(_ text: String) -> MoneyUnit? {
    MoneyUnit.allCases.first { $0.spellings.contains(text) }
  }
}
