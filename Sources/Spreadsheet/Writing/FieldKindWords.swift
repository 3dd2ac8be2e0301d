/// What may stand in a column, as a template says it.
extension FieldKind {
  /// The words to choose from, where there are only a few.
  var offered: [String] {
    switch self {
    case .choice(let words): words.offered
    case .flag: ["是", "否"]
    default: []
    }
  }

  var explanation: String {
    switch self {
    case .text(let maximum): "文字，一行写完，最多 \(maximum) 个字。"
    case .day: "日期，年月日写全：2026-9-16、2026年9月16日、20260916 都可以。"
    case .count(let units, let range): "整数\(Self.within(range))。\(Self.with(units))"
    case .decimal(let places, _): "数，最多 \(places) 位小数。"
    case .percent: "百分数，带 % 号。"
    case .area(let units): "面积。\(Self.with(units.map(\.rawValue), isFirstMeant: true))"
    case .money(let units): "金额。\(Self.with(units.map(\.rawValue), isFirstMeant: true))"
    case .creditCode: "18 位统一社会信用代码，按文字填。"
    case .regionCode: "行政区划代码，按文字填。"
    case .choice(let words): "从下拉列表里选：\(words.offered.joined(separator: "、"))。"
    case .flag: "选“是”或“否”。"
    }
  }

  /// An example where that says something; codes and texts have their own in the profile.
  var example: String {
    switch self {
    case .day: "2026-09-16"
    case .count: "120"
    case .decimal: "1.5"
    case .percent: "35%"
    case .area: "8600.50"
    case .money: "12000"
    case .choice(let words): words.offered.first ?? ""
    case .flag: "是"
    case .text, .creditCode, .regionCode: ""
    }
  }

  /// The widest range needs no words.
  private static func within(_ range: ClosedRange<Int64>) -> String {
    range.upperBound >= 1_000_000_000 ? "" : "，\(range.lowerBound) 到 \(range.upperBound)"
  }

  private static func with(_ units: [String], isFirstMeant: Bool = false) -> String {
    guard let first = units.first else { return "" }
    let may = "可以带单位：\(units.joined(separator: "、"))"
    return isFirstMeant ? may + "；列名和格子里都没写单位的，按\(first)。" : may + "。"
  }
}
