import Kernel

extension WorkCalendar {
  /// The same calendar with more years: a year that it already had is replaced as a whole, for a
  /// notice may be amended in mid-year.
  public func adding(_ more: [CalendarYear]) throws(CalendarErrors) -> WorkCalendar {
    let replaced = Set(more.map(\.year))
    return try WorkCalendar(
      id: id, week: week, years: years.filter { !replaced.contains($0.year) } + more)
  }

  /// The days on which the two calendars disagree: what a new notice changes, to be shown before
  /// it is applied.
  public func differences(from other: WorkCalendar) -> [Day] {
    let days = Set((years + other.years).flatMap(\.days).map(\.day))
    return days.filter { isWorking($0) != other.isWorking($0) }.sorted()
  }

  static func specials(
    of years: [CalendarYear], week: Week
  ) throws(CalendarErrors) -> [Int32: SpecialDay] {
    var specials: [Int32: SpecialDay] = [:]
    var errors = gaps(between: years)
    for year in years {
      for special in year.days {
        if let fault = fault(of: special, in: year, week: week, known: specials) {
          errors.append(CalendarError(line: 0, message: fault))
        }
        specials[special.day.number] = special
      }
    }
    guard errors.isEmpty else { throw CalendarErrors(all: errors) }
    return specials
  }

  private static func gaps(between years: [CalendarYear]) -> [CalendarError] {
    zip(years, years.dropFirst()).filter { $0.year + 1 != $1.year }.map { earlier, later in
      CalendarError(
        line: 0,
        message: Message(
          zh: "\(earlier.year)年之后紧接着的应是\(earlier.year + 1)年，这里却是\(later.year)年。年份不能重复或缺漏。",
          en: "year \(later.year) does not follow \(earlier.year)"))
    }
  }

  /// What is wrong with one day of a notice, in the light of the days before it.
  static func fault(
    of special: SpecialDay, in year: CalendarYear, week: Week, known: [Int32: SpecialDay]
  ) -> Message? {
    let day = special.day
    if !year.mayArrange(day) {
      return Message(
        zh: "\(day)不属于\(year.year)年的安排（只可带上前一年12月和后一年1月）。",
        en: "\(day) cannot belong to the notice of \(year.year)")
    }
    if known[day.number] != nil {
      return Message(zh: "\(day)写了两次。请只留一行。", en: "\(day) is arranged twice")
    }
    if !special.isOff, week.isWorking(Int(day.number)) {
      return Message(
        zh: "\(day)（\(day.weekdayName)）本来就上班，不必写“上班”。请核对日期。",
        en: "\(day) is a working day anyway: check the date")
    }
    return nil
  }
}
