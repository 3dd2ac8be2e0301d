import Kernel

enum CountParser {
  static func parse(_ text: String, units: [String], range: ClosedRange<Int64>) -> Parsed {
    guard let quantity = Quantity(text) else { return .wrong(notANumber(units)) }
    guard quantity.unit.isEmpty || units.contains(where: { Plain.levelled($0) == quantity.unit })
    else { return .wrong(.otherUnit(quantity.unit, wanted: units)) }
    guard let number = quantity.scaled(by: 1) else {
      return .wrong(Message(zh: "不是整数。请填整数。", en: "not a whole number"))
    }
    return range.contains(number) ? .value(.number(number)) : .wrong(.outside(range, places: 0))
  }

  private static func notANumber(_ units: [String]) -> Message {
    let unit = units.first.map { "（单位：\($0)）" } ?? ""
    return Message(zh: "不是一个整数。请只填一个整数\(unit)。", en: "not one whole number")
  }
}

enum DecimalParser {
  static func parse(_ text: String, places: Int, range: ClosedRange<Int64>) -> Parsed {
    guard let quantity = Quantity(text), quantity.unit.isEmpty else { return .wrong(.notANumber) }
    guard quantity.places <= places, let number = quantity.scaled(by: power(places)) else {
      return .wrong(
        Message(zh: "小数位太多。请最多保留 \(places) 位小数。", en: "more than \(places) decimals"))
    }
    return range.contains(number)
      ? .value(.number(number)) : .wrong(.outside(range, places: places))
  }

  static func power(_ places: Int) -> Int64 {
    (0..<places).reduce(1) { product, _ in product * 10 }
  }
}

enum PercentParser {
  static func parse(
    _ text: String, range: ClosedRange<Int64>, isBareAllowed: Bool
  ) -> Parsed {
    guard let quantity = Quantity(text),
      quantity.unit == "%" || (quantity.unit.isEmpty && isBareAllowed)
    else { return .wrong(notAPercentage) }
    guard let number = quantity.scaled(by: 100) else {
      return .wrong(Message(zh: "小数位太多。请最多保留两位小数。", en: "more than two decimals"))
    }
    return range.contains(number) ? .value(.number(number)) : .wrong(.outside(range, places: 2))
  }

  private static let notAPercentage = Message(
    zh: "不是百分数。请连百分号一起填，如 35.1%。", en: "not a percentage: write 35.1%")
}

extension Message {
  static let notANumber = Message(zh: "不是一个数。请只填一个数。", en: "not a number")

  static func otherUnit(_ unit: String, wanted: [String]) -> Message {
    guard !wanted.isEmpty else {
      return Message(zh: "数后面多了“\(unit)”。请只填数。", en: "“\(unit)” after the number")
    }
    let words = wanted.joined(separator: "、")
    return Message(
      zh: "单位是“\(unit)”，这一列的单位是\(words)。请核对后填写。", en: "the unit is “\(unit)”, not \(words)")
  }

  static func outside(_ range: ClosedRange<Int64>, places: Int) -> Message {
    let low = shown(range.lowerBound, places)
    let high = shown(range.upperBound, places)
    return Message(
      zh: "不在合理范围（\(low) 到 \(high)）内，请核对。", en: "outside \(low) to \(high)")
  }

  private static func shown(_ number: Int64, _ places: Int) -> String {
    NumberText.shown("\(number)E-\(places)", isPercent: false)
  }
}
