import Civil
import Kernel

enum DayParser {
  static func parse(_ text: String, _ cell: Cell) -> Parsed {
    if case .day(let day, let seconds) = cell.content { return dated(day, seconds: seconds) }
    if case .number = cell.content, text.utf8.count != 8 { return .wrong(number) }
    do {
      return .value(.day(try Day(lenient: text)))
    } catch { return .wrong(error.message) }
  }

  private static func dated(_ day: Day, seconds: Int) -> Parsed {
    if seconds == 0 { return .value(.day(day)) }
    return .approximate(
      .day(day),
      Message(zh: "带着时刻，只用了日期。", en: "holds a time; only the day was taken"))
  }

  private static let number = Message(
    zh: "是一个数，不是日期。请把这一列的格式改成“日期”，或写成 2026-09-16。",
    en: "a number, not a day: format the column as a date or write 2026-09-16")
}
