/// One line of days: `2026-10-01 至 2026-10-07 放假 国庆节`.
struct CalendarLine {
  let days: [SpecialDay]

  init?(_ words: [String]) {
    guard let first = words.first.flatMap(Day.init(_:)) else { return nil }
    var words = words.dropFirst()
    var last = first
    if words.first == "至" {
      guard let day = words.dropFirst().first.flatMap(Day.init(_:)), first <= day,
        day.days(since: first) < 31
      else { return nil }
      last = day
      words = words.dropFirst(2)
    }
    guard words.count == 2, let what = words.first, let name = words.last,
      what == "放假" || what == "上班"
    else { return nil }
    days = (first.number...last.number).map {
      SpecialDay(day: Day(number: $0), name: name, isOff: what == "放假")
    }
  }
}

extension CalendarText {
  /// The canonical text, which the digest is taken of: one line a day, in order. What a notice is
  /// called changes no answer and stays out.
  static func print(id: String, week: Week, years: [CalendarYear]) -> String {
    var lines = ["日历 \(id)", "周末 " + week.weekend.map(String.init).joined(separator: " ")]
    for year in years {
      lines.append("年份 \(year.year)")
      for special in year.days {
        lines.append("\(special.day) \(special.isOff ? "放假" : "上班") \(special.name)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
