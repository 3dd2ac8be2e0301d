import Civil
import Testing

@Suite struct WorkCalendarTests {
  let calendar = WorkCalendar.china

  @Test func `the calendar of the country covers 2018 to 2026`() {
    #expect(calendar.coverage == "2018-01-01"..."2026-12-31")
    #expect(calendar.id == "cn-state-council")
    #expect(calendar.notice(for: "2026-05-01") == "国务院办公厅关于2026年部分节假日安排的通知")
    #expect(calendar.notice(for: "2027-05-01") == nil)
  }

  @Test func `a day tells why it is worked or not`() {
    #expect(calendar.reason("2026-10-01") == .holiday("国庆节"))
    #expect(calendar.reason("2026-10-10") == .makeUp("国庆节"))
    #expect(calendar.reason("2026-10-11") == .weekend)
    #expect(calendar.reason("2026-10-12") == .weekday)
  }

  @Test func `beyond its coverage only the week is known`() {
    #expect(!calendar.isCovered("2027-10-01"))
    #expect(calendar.reason("2027-10-01") == .weekday)
    #expect(calendar.nextWorking(onOrAfter: "2027-10-02") == "2027-10-04")
  }

  @Test func `look-ups agree with walking from day to day, far beyond the coverage too`() {
    var die = Seeded(11)
    for _ in 0..<5000 {
      let day = die.day(from: "1900-01-01", to: "2200-12-31")
      var (next, previous) = (day, day)
      while !calendar.reason(next).isWorking { next = next.adding(1) }
      while !calendar.reason(previous).isWorking { previous = previous.adding(-1) }
      hold(calendar.nextWorking(onOrAfter: day) == next, "\(day)")
      hold(calendar.previousWorking(onOrBefore: day) == previous, "\(day)")
      hold(calendar.isWorking(day) == calendar.reason(day).isWorking, "\(day)")
    }
  }

  @Test func `the edges of the tables leave no gap`() {
    for year in [2007, 2008, 2017, 2018, 2026, 2027, 2056, 2057] {
      for month in [1, 12] {
        for number in 1...31 {
          guard let day = Day(year: year, month: month, day: number) else { continue }
          let next = calendar.workingDay(1, after: day)
          hold(calendar.workingDays(from: day.adding(1), to: next) == 1)
          hold(calendar.workingDay(-1, after: next) <= day)
          hold(calendar.nextWorking(onOrAfter: day.adding(1)) == next)
        }
      }
    }
  }

  @Test func `the number of working days is the sum over its parts`() {
    var die = Seeded(12)
    for _ in 0..<10_000 {
      let days = [die.day(), die.day(), die.day()].sorted()
      let whole = calendar.workingDays(from: days[0], to: days[2])
      let parts =
        calendar.workingDays(from: days[0], to: days[1])
        + calendar.workingDays(from: days[1].adding(1), to: days[2])
      hold(whole == parts)
    }
  }

  @Test func `the digest tells calendars apart by what they answer`() throws {
    let text = "年份 2026 一个通知\n2026-01-01 放假 元旦\n"
    let renamed = "# 说明\n年份 2026 同一通知\n  2026-01-01　放假　元旦\n"
    let longer = "年份 2026 一个通知\n2026-01-01 至 2026-01-02 放假 元旦\n"

    let digest = try WorkCalendar(parsing: text).digest
    #expect(try WorkCalendar(parsing: renamed).digest == digest)
    #expect(try WorkCalendar(parsing: longer).digest != digest)
    #expect(digest.count == 64)
  }

  @Test func `another year can be added as data, and what it moves is listed`() throws {
    let more = try CalendarText(
      parsing: """
        年份 2027 国务院办公厅关于2027年部分节假日安排的通知
        2027-01-01 至 2027-01-03 放假 元旦
        2027-10-01 至 2027-10-07 放假 国庆节
        2027-10-09 上班 国庆节
        """)
    let longer = try calendar.adding(more.years)

    #expect(longer.coverage.upperBound == "2027-12-31")
    #expect(longer.reason("2027-10-09") == .makeUp("国庆节"))
    #expect(longer.reason("2026-10-01") == .holiday("国庆节"))
    #expect(
      longer.differences(from: calendar) == [
        "2027-01-01", "2027-10-01", "2027-10-04", "2027-10-05", "2027-10-06", "2027-10-07",
        "2027-10-09",
      ])
  }

  @Test func `an amended notice replaces its whole year`() throws {
    let amended = try CalendarText(parsing: "年份 2026 改动后的通知\n2026-01-01 放假 元旦")

    let calendar = try calendar.adding(amended.years)

    #expect(calendar.reason("2026-10-01") == .weekday)
    #expect(calendar.reason("2025-10-01") == .holiday("国庆节、中秋节"))
  }
}
