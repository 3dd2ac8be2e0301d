public import Kernel

extension Day {
  /// Reads a day as people type it into forms and sheets: `2026-9-16`, `2026/9/16`, `2026.9.16`,
  /// `20260916`, `2026年9月16日`, each perhaps with the midnight that spreadsheets add. The year has
  /// four digits and comes first; whatever could mean two days is refused.
  public init(lenient text: String) throws(DayMistake) {
    let typed = text.trimmed
    guard !typed.isEmpty else { throw .empty }
    if let day = Day(typed) {
      self = day
      return
    }
    let day = Self.withoutMidnight(typed)
    if day.isPlainDigits, day.count == 8 {
      guard let day = Day(compact: day[...]) else { throw .noSuchDay(typed) }
      self = day
      return
    }
    guard let parts = Self.parts(of: day) else { throw .unreadable(typed) }
    guard parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 else {
      throw .ambiguous(typed)
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, let read = Day(year: numbers[0], month: numbers[1], day: numbers[2])
    else { throw .noSuchDay(typed) }
    self = read
  }

  /// The same where the year may be left out: `9.16`, `9-16`, `9月16日`. Then the day nearest to
  /// `today` is meant.
  public init(lenient text: String, around today: Day) throws(DayMistake) {
    let typed = text.trimmed
    guard let (month, day) = Self.monthAndDay(typed) else {
      try self.init(lenient: text)
      return
    }
    let years = [today.year - 1, today.year, today.year + 1]
    let days = years.compactMap { Day(year: $0, month: month, day: day) }
    guard let nearest = days.min(by: { abs(today.days(since: $0)) < abs(today.days(since: $1)) })
    else { throw .noSuchDay(typed) }
    self = nearest
  }

  private static func monthAndDay(_ text: String) -> (Int, Int)? {
    let isChinese = text.hasSuffix("日") && text.contains("月") && !text.contains("年")
    let marks = isChinese ? "月日" : "-/."
    let body = isChinese ? text.dropLast() : text[...]
    let parts = body.split(omittingEmptySubsequences: false) { marks.contains($0) }
    guard parts.count == 2 else { return nil }
    let numbers = parts.map { $0.trimmed[...] }
    guard numbers.allSatisfy({ (1...2).contains($0.count) && $0.isPlainDigits }),
      let month = Int(numbers[0]), let day = Int(numbers[1])
    else { return nil }
    return (month, day)
  }

  /// Eight digits: `20260916`.
  init?(compact digits: Substring) {
    guard digits.count == 8, digits.isPlainDigits, let year = Int(digits.prefix(4)),
      let month = Int(digits.dropFirst(4).prefix(2)), let day = Int(digits.suffix(2))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func withoutMidnight(_ text: String) -> String {
    for midnight in [" 00:00:00", " 0:00:00", " 00:00", " 0:00"] where text.hasSuffix(midnight) {
      return String(text.dropLast(midnight.count)).trimmed
    }
    return text
  }

  /// The three numbers, if they are parted by one and the same mark or by 年月日.
  private static func parts(of text: String) -> [Substring]? {
    if text.hasSuffix("日") {
      let parts = text.dropLast().split(omittingEmptySubsequences: false) { "年月".contains($0) }
      let marks = text.filter { !$0.isPlainDigit && !$0.isWhitespace }
      return marks == "年月日" ? checked(parts) : nil
    }
    guard let mark = text.first(where: { !$0.isPlainDigit }), "-/.".contains(mark) else {
      return nil
    }
    return checked(text.split(separator: mark, omittingEmptySubsequences: false))
  }

  private static func checked(_ parts: [Substring]) -> [Substring]? {
    let numbers = parts.map { $0.trimmed[...] }
    return numbers.count == 3 && numbers.allSatisfy(\.isPlainDigits) ? numbers : nil
  }
}

public enum DayMistake: Mistake {
  case empty
  case unreadable(String)
  case ambiguous(String)
  case noSuchDay(String)

  public var message: Message {
    switch self {
    case .empty: Message(zh: "没有填写日期。", en: "no day")
    case .unreadable(let text):
      Message(zh: "“\(text)”不是日期。请写成 2026-09-16。", en: "“\(text)” is no day: write 2026-09-16")
    case .ambiguous(let text):
      Message(
        zh: "“\(text)”可能有几种读法。请把四位年份写在最前面，例如 2026-09-16。",
        en: "“\(text)” can be read in several ways: begin with the year, 2026-09-16")
    case .noSuchDay(let text):
      Message(zh: "日历上没有“\(text)”这一天，请核对。", en: "there is no day “\(text)”")
    }
  }
}
