/// What one year's notice arranges: which days are off, and which weekend days are worked.
public struct CalendarYear: Hashable, Sendable {
  public let year: Int
  /// The notice it comes from, with its address: what an official would look up.
  public let notice: String
  public let days: [SpecialDay]

  public init(year: Int, notice: String, days: [SpecialDay]) {
    self.year = year
    self.notice = notice
    self.days = days.sorted { $0.day < $1.day }
  }

  /// A notice may reach into the December before and the January after.
  func mayArrange(_ day: Day) -> Bool {
    day.year == year || (day.year == year - 1 && day.month == 12)
      || (day.year == year + 1 && day.month == 1)
  }
}

/// One day on which the weekday alone does not tell whether people work.
public struct SpecialDay: Hashable, Sendable {
  public let day: Day
  public let name: String
  public let isOff: Bool

  public init(day: Day, name: String, isOff: Bool) {
    self.day = day
    self.name = name
    self.isOff = isOff
  }

  var kind: DayKind { isOff ? .holiday(name) : .makeUp(name) }
}
