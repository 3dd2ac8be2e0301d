import Kernel

/// A calendar as a text that an office can extend by hand when the year's notice arrives:
///
/// ```
/// 日历 cn-state-council
/// 周末 6 7
/// 年份 2026 国务院办公厅关于2026年部分节假日安排的通知
/// 2026-01-01 至 2026-01-03 放假 元旦
/// 2026-01-04 上班 元旦
/// ```
///
/// A line that begins with `#` is a note. The first two lines may be left out of a text that only
/// adds years.
public struct CalendarText: Sendable {
  public private(set) var id: String?
  public private(set) var week = Week.mondayToFriday
  public private(set) var years: [CalendarYear] = []

  private var arranged: [Int32: SpecialDay] = [:]
  private var errors: [CalendarError] = []

  public init(parsing text: String) throws(CalendarErrors) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if let fault = read(first, Array(words.dropFirst())) {
        errors.append(CalendarError(line: index + 1, message: fault))
      }
    }
    if years.isEmpty, errors.isEmpty { throw .empty }
    guard errors.isEmpty else { throw CalendarErrors(all: errors) }
  }

  private mutating func read(_ first: String, _ rest: [String]) -> Message? {
    switch first {
    case "日历": readName(rest)
    case "周末": readWeekend(rest)
    case "年份": readYear(rest)
    default: readDays([first] + rest)
    }
  }

  private mutating func readName(_ words: [String]) -> Message? {
    guard words.count == 1, years.isEmpty else {
      return Message(
        zh: "“日历”后面写一个名字，并且放在最前面，例如“日历 cn-state-council”。",
        en: "“日历” takes one name and comes before the years")
    }
    id = words[0]
    return nil
  }

  private mutating func readWeekend(_ words: [String]) -> Message? {
    let days = words.compactMap(Int.init)
    guard days.count == words.count, years.isEmpty, let week = Week(weekend: Set(days)) else {
      return Message(
        zh: "“周末”后面写休息日的序号（1为星期一，7为星期日），并且放在年份之前，例如“周末 6 7”。",
        en: "“周末” takes the days of rest, 1 (Monday) to 7, and comes before the years")
    }
    self.week = week
    return nil
  }

  private mutating func readYear(_ words: [String]) -> Message? {
    guard let year = words.first.flatMap(Int.init), (1949...9998).contains(year), words.count > 1
    else {
      return Message(
        zh: "这里要写年份和通知名称，例如“年份 2026 国务院办公厅关于2026年部分节假日安排的通知”。",
        en: "“年份” takes a year and the name of its notice")
    }
    if let last = years.last, last.year + 1 != year {
      return Message(
        zh: "\(last.year)年之后应接着写\(last.year + 1)年，这里写的是\(year)年。",
        en: "year \(year) does not follow \(last.year)")
    }
    let notice = words.dropFirst().joined(separator: " ")
    years.append(CalendarYear(year: year, notice: notice, days: []))
    return nil
  }

  private mutating func readDays(_ words: [String]) -> Message? {
    guard let year = years.last else {
      return Message(zh: "请先写“年份”一行，再写它的日期。", en: "a day before the first “年份” line")
    }
    guard let line = CalendarLine(words) else {
      return Message(
        zh:
          "这一行看不懂：“\(words.joined(separator: " "))”。应写成“2026-10-01 至 2026-10-07 放假 国庆节”或“2026-10-10 上班 国庆节”。",
        en: "not a line of a calendar: “\(words.joined(separator: " "))”")
    }
    for special in line.days {
      if let fault = WorkCalendar.fault(of: special, in: year, week: week, known: arranged) {
        return fault
      }
      arranged[special.day.number] = special
    }
    years[years.count - 1] = CalendarYear(
      year: year.year, notice: year.notice, days: year.days + line.days)
    return nil
  }
}

extension WorkCalendar {
  /// Reads a whole calendar.
  public init(parsing text: String) throws(CalendarErrors) {
    let read = try CalendarText(parsing: text)
    try self.init(id: read.id ?? "calendar", week: read.week, years: read.years)
  }
}
