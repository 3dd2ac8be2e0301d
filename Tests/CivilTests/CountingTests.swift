import Civil
import Kernel
import Testing

@Suite struct CountingTests {
  let calendar = WorkCalendar.china

  func due(_ trigger: Day, _ period: Period, by counting: Counting = .civilCode) -> DueDate {
    counting.due(from: trigger, period, calendar: calendar)
  }

  @Test func `a month without the day ends on its last day`() {
    #expect(due("2026-08-31", .months(1)).nominal == "2026-09-30")
    #expect(due("2023-12-31", .months(2)).nominal == "2024-02-29")
    #expect(due("2024-02-29", .years(1)).nominal == "2025-02-28")
    #expect(due("2024-02-29", .years(4)).nominal == "2028-02-29")
    #expect(due("2026-05-31", .months(3), by: .backward).nominal == "2026-02-28")
  }

  @Test func `a period runs over the turn of the year`() {
    #expect(due("2025-12-31", .days(1)).nominal == "2026-01-01")
    #expect(due("2025-11-30", .months(3)).nominal == "2026-02-28")
    #expect(due("2026-01-01", .days(1), by: .backward).due == "2025-12-31")
  }

  @Test func `holidays within a period of plain days are not skipped`() {
    #expect(due("2026-09-30", .days(9)).due == "2026-10-09")
  }

  @Test func `the account of a deadline names every day that it rolls over`() {
    let steps = Counting.civilCode.steps(from: "2026-09-16", .days(15), calendar: calendar)
    let rolled = steps.compactMap { step -> Day? in
      if case .rolledOver(.holiday("国庆节")) = step.what { step.day } else { nil }
    }

    #expect(
      rolled == [
        "2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04", "2026-10-05", "2026-10-06",
        "2026-10-07",
      ])
    #expect(steps.map(\.message.zh).contains("国庆节放假，顺延"))
    #expect(steps.last?.message.zh == "当日24:00截止")
  }

  @Test func `the account of working days says why a day is skipped`() {
    let steps = Counting.workingDays.steps(from: "2026-09-18", .days(2), calendar: calendar)

    #expect(
      steps.map(\.what) == [
        .trigger, .skipped(.weekend), .counted(1, .makeUp("国庆节")), .counted(2, .weekday),
        .nominalEnd(.weekday), .due(.weekday), .close(.endOfDay),
      ])
  }

  @Test func `the account of a delivery warns of the last working day before`() {
    let steps = Counting.backward.steps(from: "2026-10-20", .days(15), calendar: calendar)

    #expect(steps.contains { $0.what == .lastWorking && $0.day == "2026-09-30" })
    #expect(steps.filter(\.isLandmark).count < steps.count)
  }

  @Test func `a due day ends at midnight, or when the counter closes`() throws {
    let date = due("2026-09-16", .days(15))
    #expect(date.end == Day("2026-10-09").start)
    #expect(date.isMet(on: "2026-10-08") && !date.isMet(on: "2026-10-09"))

    let counter = Counting(
      key: "counter", start: .nextDay, basis: .calendar, roll: .nextWorkingDay,
      close: try #require(Close("17:30")))
    let end = due("2026-09-16", .days(15), by: counter).end
    #expect(end.milliseconds - Day("2026-10-08").start.milliseconds == 17 * 3_600_000 + 1_800_000)
    #expect(!date.isMet(at: date.end))
  }

  @Test(arguments: ["24:00", "17:30", "00:01"])
  func `a closing time reads what it prints`(text: String) {
    #expect(Close(text)?.description == text)
  }

  @Test(arguments: ["", "24:01", "25:00", "9:00", "12:60", "00:00", "1200", "+1:30", "１２:00"])
  func `what is no closing time is refused`(text: String) {
    #expect(Close(text) == nil)
  }
}
