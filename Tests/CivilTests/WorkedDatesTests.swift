import Civil
import Testing

/// Ten periods worked out by hand from the notices of the State Council.
@Suite struct WorkedDatesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let trigger: Day
    let period: Period
    let nominal: Day
    let due: Day
    var working: Day?
    var testDescription: String { name }
  }

  static let examples = [
    Example(
      name: "fifteen days that end on National Day roll past the whole holiday",
      trigger: "2026-09-16", period: .days(15), nominal: "2026-10-01", due: "2026-10-08",
      working: "2026-10-13"),
    Example(
      name: "fifteen days that end in Spring Festival roll past it",
      trigger: "2026-02-01", period: .days(15), nominal: "2026-02-16", due: "2026-02-24",
      working: "2026-02-27"),
    Example(
      name: "a Saturday worked before Spring Festival is an end like any other",
      trigger: "2026-01-30", period: .days(15), nominal: "2026-02-14", due: "2026-02-14",
      working: "2026-02-27"),
    Example(
      name: "a Saturday worked after Spring Festival is an end like any other",
      trigger: "2026-02-13", period: .days(15), nominal: "2026-02-28", due: "2026-02-28",
      working: "2026-03-12"),
    Example(
      name: "fifteen days over New Year end on the Sunday worked for it",
      trigger: "2025-12-17", period: .days(15), nominal: "2026-01-01", due: "2026-01-04",
      working: "2026-01-08"),
    Example(
      name: "five days that end within the National Day holiday roll past it",
      trigger: "2026-09-28", period: .days(5), nominal: "2026-10-03", due: "2026-10-08",
      working: "2026-10-10"),
    Example(
      name: "thirty days that end on a plain Sunday roll to Monday",
      trigger: "2026-09-11", period: .days(30), nominal: "2026-10-11", due: "2026-10-12",
      working: "2026-10-29"),
    Example(
      name: "a month that ends on National Day rolls past the holiday",
      trigger: "2026-09-01", period: .months(1), nominal: "2026-10-01", due: "2026-10-08"),
    Example(
      name: "a month from the end of January ends on the last of February, a Saturday worked",
      trigger: "2026-01-31", period: .months(1), nominal: "2026-02-28", due: "2026-02-28"),
  ]

  @Test(arguments: examples)
  func `the civil code counts as worked out by hand`(_ example: Example) {
    let date = Counting.civilCode.due(
      from: example.trigger, example.period, calendar: .china)

    #expect(date.nominal == example.nominal)
    #expect(date.due == example.due)
    #expect(!date.isProvisional)
    #expect(date.close == .endOfDay)
  }

  @Test(arguments: examples.filter { $0.working != nil })
  func `working days count as worked out by hand`(_ example: Example) {
    let date = Counting.workingDays.due(
      from: example.trigger, example.period, calendar: .china)

    #expect(date.due == example.working)
    #expect(date.nominal == example.working)
  }

  @Test func `fifteen days before a delivery end on a holiday and warn of the working day before`()
  {
    let date = Counting.backward.due(from: "2026-10-20", .days(15), calendar: .china)

    #expect(date.nominal == "2026-10-05")
    #expect(date.due == "2026-10-05")
    #expect(date.lastWorking == "2026-09-30")
  }

  @Test(arguments: [(2024, 251), (2025, 248), (2026, 248)])
  func `a year has its number of working days`(year: Int, count: Int) throws {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))

    #expect(WorkCalendar.china.workingDays(from: first, to: last) == count)
  }
}
