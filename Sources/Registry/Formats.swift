package import Civil
import Kernel
package import Storage

/// A line of text.
package struct TextFormat: Format {
  var limit = 200

  package init(limit: Int = 200) {
    self.limit = limit
  }

  package func read(_ text: String) throws(Unreadable) -> String {
    guard text.count <= limit else {
      throw Unreadable(
        zh: "太长，有 \(text.count) 个字。请缩到 \(limit) 个字以内。",
        en: "is too long (\(text.count) characters); keep it within \(limit)")
    }
    guard !Markup.isIn(text) else {
      throw Unreadable(
        zh: "里面是网页符号，不是文字。请按原件重填；没有就留空。",
        en: "contains markup instead of text; copy the original or leave it empty")
    }
    return text
  }

  package func show(_ content: String) -> String { content }
  package func store(_ content: String) -> Value { .text(content) }
  package func load(_ row: Row, _ column: String) throws -> String { try row.string(column) }
}

/// What web pages leave behind in copied tables.
private enum Markup {
  static func isIn(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return false
    }
    return text.contains(/&#?[A-Za-z0-9]{2,8};|<\/?[A-Za-z][^>]*>/)
  }
}

/// A whole number with or without its unit: `3000`, `3,000`, `3000户`.
package struct CountFormat: Format {
  let units: [String]
  var range = 1...9_999_999

  package init(units: [String], range: ClosedRange<Int> = 1...9_999_999) {
    self.units = units
    self.range = range
  }

  package var unit: String? { units.first }

  package func read(_ text: String) throws(Unreadable) -> Int {
    guard let number = Number.whole(Number.bare(text, units: units)) else {
      throw Number.notOne(text, unit: units.first ?? "")
    }
    guard range.contains(number) else {
      throw Unreadable(
        zh: "是 \(number)，不像真的。应在 \(range.lowerBound) 到 \(range.upperBound) 之间；不清楚就留空。",
        en: "is not plausible; \(range.lowerBound) to \(range.upperBound), or leave it empty")
    }
    return number
  }

  package func show(_ content: Int) -> String { String(content) }
  package func store(_ content: Int) -> Value { .integer(Int64(content)) }
  package func load(_ row: Row, _ column: String) throws -> Int { try row.int(column) }
}

/// A number with two decimals, kept in hundredths: `1.95`, and with `%` a share: `35%`.
struct HundredthsFormat: Format {
  var unit = ""
  let range: ClosedRange<Int>

  func read(_ text: String) throws(Unreadable) -> Int {
    let bare = unit.isEmpty ? text : Number.bare(text, units: [unit, "％"])
    guard let number = Number.hundredths(bare) else { throw Number.notOne(text, unit: unit) }
    guard range.contains(number) else {
      let low = Number.print(range.lowerBound)
      let high = Number.print(range.upperBound)
      throw Unreadable(
        zh: "是 \(text)，不像真的。应在 \(low) 到 \(high)\(unit) 之间；不清楚就留空。",
        en: "is not plausible; \(low) to \(high)\(unit), or leave it empty")
    }
    return number
  }

  func show(_ content: Int) -> String { Number.print(content) + unit }
  func store(_ content: Int) -> Value { .integer(Int64(content)) }
  func load(_ row: Row, _ column: String) throws -> Int { try row.int(column) }
}

/// A day: `2026-09-01`, `2026/9/1`, `2026年9月1日`.
package struct DayFormat: Format {
  package init() {}

  package var inputType: String { "date" }

  package func read(_ text: String) throws(Unreadable) -> Day {
    let parts = text.split(whereSeparator: { "-/.年月日".contains($0) }).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      year >= 1900, let found = Day(year: year, month: month, day: day)
    else {
      throw Unreadable(
        zh: "不是一个日期。请写成 2026-09-01 这样。", en: "is not a day; write it like 2026-09-01")
    }
    return found
  }

  package func show(_ content: Day) -> String { content.description }
  package func store(_ content: Day) -> Value { content.sqlValue }
  package func load(_ row: Row, _ column: String) throws -> Day { try row.day(column) }
}

/// Yes or no.
package struct FlagFormat: Format {
  package init() {}

  package var options: [(String, String)] { [("yes", "是"), ("no", "否")] }

  package func read(_ text: String) throws(Unreadable) -> Bool {
    switch text.lowercased() {
    case "是", "有", "已成立", "yes", "true", "1", "y": return true
    case "否", "无", "没有", "未成立", "no", "false", "0", "n": return false
    default: throw Unreadable(zh: "请填“是”或“否”。", en: "is neither yes nor no")
    }
  }

  package func show(_ content: Bool) -> String { content ? "是" : "否" }
  package func store(_ content: Bool) -> Value { .bool(content) }
  package func load(_ row: Row, _ column: String) throws -> Bool { try row.bool(column) }
}
