import Kernel

/// Which days are working days: the plain week, the holidays, and the weekend days worked in
/// exchange for them.
///
/// A calendar knows the years whose notices it has been given. Beyond them it answers by the week
/// alone, and whoever asks can tell: `isCovered`. The very last days of the last year may still be
/// moved by the next year's notice.
public struct WorkCalendar: Sendable {
  public let id: String
  public let week: Week
  public let years: [CalendarYear]
  /// From the first day of the first year to the last day of the last.
  public let coverage: ClosedRange<Day>
  /// SHA-256 of the canonical text: two calendars with one digest answer alike.
  public let digest: String
  let tables: WorkingDays
  private let specials: [Int32: SpecialDay]

  /// - Throws: if there is no year, a year is missing in between, or a day is arranged twice.
  public init(
    id: String, week: Week = .mondayToFriday, years: [CalendarYear]
  ) throws(CalendarErrors) {
    let years = years.sorted { $0.year < $1.year }
    let specials = try Self.specials(of: years, week: week)
    guard let first = years.first, let last = years.last,
      let start = Day(year: first.year, month: 1, day: 1),
      let end = Day(year: last.year, month: 12, day: 31)
    else { throw .empty }
    self.id = id
    self.week = week
    self.years = years
    self.specials = specials
    coverage = start...end
    digest = Digest(of: CalendarText.print(id: id, week: week, years: years)).description
    tables = WorkingDays(
      from: start.adding(months: -12 * 10), through: end.adding(months: 12 * 30), week: week
    ) { number in
      specials[number].map { !$0.isOff } ?? week.isWorking(Int(number))
    }
  }

  public func isCovered(_ day: Day) -> Bool {
    coverage.contains(day)
  }

  public func reason(_ day: Day) -> DayKind {
    if let special = specials[day.number] { return special.kind }
    return week.isWorking(Int(day.number)) ? .weekday : .weekend
  }

  /// The notice that a day's answer rests on, if one says anything about its year.
  public func notice(for day: Day) -> String? {
    years.first { $0.year == day.year }?.notice
  }
}

extension WorkCalendar: Hashable {
  public static func == (left: WorkCalendar, right: WorkCalendar) -> Bool {
    left.digest == right.digest
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}
