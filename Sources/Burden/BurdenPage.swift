import Kernel
import Registry
import Web

/// The report of one month, ready to print.
struct BurdenPage: Page {
  static let template = "Burden/Pages/burden"

  let title: String
  let month: String
  let others: [Other]
  let lines: [Line]
  let hasLines: Bool
  let total: Line?
  let workbook: String
  let text: String
  let twice: [Twice]
  let hasTwice: Bool

  struct Other: Sendable {
    let href: String
    let words: String
  }

  struct Line: Sendable {
    let href: String
    let organ: String
    let asked: String
    let filled: String
    let share: String
    let cells: String
    let twice: String
    let times: String

    init(_ name: String, at href: String, _ sum: BurdenSum) {
      (organ, self.href) = (name, href)
      (asked, filled) = (sum.asked.formatted, sum.filled.formatted)
      share = sum.share.map { "\($0)%" } ?? "—"
      (cells, twice) = (sum.cells.formatted, sum.twice.formatted)
      times = sum.times.formatted
    }
  }

  /// A field that was asked although another organ holds it.
  struct Twice: Sendable {
    let field: String
    let holder: String
    let times: String
    let organs: String
  }

  init(
    month: Month, months: [Month], organs: [OrganBurden], names: [String: String],
    twice: [TwiceAsked], fields: FieldBook
  ) {
    self.month = month.words
    others = months.filter { $0 != month }.map {
      Other(href: "/burden?month=\($0)", words: $0.words)
    }
    lines = organs.map {
      Line(
        names[$0.organ] ?? $0.organ,
        at: Address("/burden/rows", [("month", month.description), ("organ", $0.organ)])
          .description,
        $0.sum)
    }
    hasLines = !organs.isEmpty
    let sum = organs.map(\.sum).reduce(BurdenSum(), +)
    total = organs.count > 1 ? Line("合计", at: "/burden/rows?month=\(month)", sum) : nil
    title = Self.sentence(month, sum)
    workbook = "/burden/rows.xlsx?month=\(month)"
    text = "/burden/rows.csv?month=\(month)"
    hasTwice = !twice.isEmpty
    self.twice = twice.map {
      Twice(
        field: fields.words($0.field), holder: fields.holdings.holder(of: $0.field) ?? "未定",
        times: $0.times.formatted, organs: $0.organs.formatted)
    }
  }

  private static func sentence(_ month: Month, _ sum: BurdenSum) -> String {
    guard sum.times > 0 else { return "\(month.words)还没有人填过什么" }
    guard let share = sum.share else {
      return "\(month.words)没有人逐项填写，随表导入 \(sum.cells.formatted) 项"
    }
    return "\(month.words)自己填了 \(sum.asked.formatted) 项，平台代填 \(sum.filled.formatted) 项，"
      + "占 \(share)%"
  }
}

extension Int {
  /// `12,345`
  fileprivate var formatted: String {
    let digits = String(magnitude)
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits.prefix(end).suffix(3))
    }
    return (self < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }
}
