import Civil
import Foundation
import Kernel
import Testing

@Suite struct DayTests {
  @Test func `every day from year 1 to 9999 reads what it prints`() {
    let (first, last): (Day, Day) = ("0001-01-01", "9999-12-31")
    var wrong = 0
    // A prime step meets every day of the week, month and leap cycle.
    for number in stride(from: first.number, through: last.number, by: 61) {
      let day = Day(number: number)
      if Day(day.description) != day { wrong += 1 }
    }
    for number in Day("1990-01-01").number...Day("2040-12-31").number {
      let day = Day(number: number)
      if Day(day.description) != day { wrong += 1 }
    }
    #expect(wrong == 0)
    #expect(Day(last.description) == last)
  }

  @Test func `the parts of a day make the same day`() {
    var die = Seeded(21)
    for _ in 0..<10_000 {
      let day = die.day(from: "0001-01-01", to: "9999-12-31")
      let (year, month, number) = day.parts
      hold(Day(year: year, month: month, day: number) == day)
      hold(day.adding(1).weekday == day.weekday % 7 + 1)
    }
  }

  @Test(arguments: [(2024, true), (2000, true), (2100, false), (2025, false)])
  func `a leap day exists in leap years only`(year: Int, exists: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == exists)
    #expect((Day(String(year) + "-02-29") != nil) == exists)
  }

  @Test(arguments: ["2026-9-16", "2026/09/16", "２０２６-09-16", "2026-09-16 ", "", "2026-13-01"])
  func `only the one form is read strictly`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `days and moments agree with the zone of Shanghai from 1992 to 2035`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    var wrong: [Day] = []
    for number in Day("1992-01-01").number...Day("2035-12-31").number {
      let day = Day(number: number)
      let date = Date(timeIntervalSince1970: Double(day.start.milliseconds) / 1000)
      let parts = calendar.dateComponents([.year, .month, .day, .hour, .weekday], from: date)
      let before = Instant(milliseconds: day.start.milliseconds - 1)
      if parts.year != day.year || parts.month != day.month || parts.day != day.day
        || parts.hour != 0 || parts.weekday != day.weekday % 7 + 1 || day.start.day != day
        || before.day != day.adding(-1)
      {
        wrong.append(day)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `adding months keeps to the month`() {
    var die = Seeded(22)
    for _ in 0..<10_000 {
      let day = die.day()
      let months = Int.random(in: -500...500, using: &die)
      let later = day.adding(months: months)
      let expected = day.year * 12 + day.month - 1 + months
      hold(later.year * 12 + later.month - 1 == expected)
      hold(
        later.day == min(day.day, Day.length(ofMonth: later.month, year: later.year)))
    }
  }

  @Test func `no number of days or months stops the program`() {
    let day: Day = "2026-09-16"
    for count in [Int(Int32.max), -Int(Int32.max), 4_000_000_000, -4_000_000_000] {
      #expect((day.adding(count) > day) == (count > 0))
      #expect((day.adding(months: count) > day) == (count > 0))
      let due = Counting.civilCode.due(from: day, .days(count), calendar: .china).due
      #expect((due > day) == (count > 0))
      let working = Counting.workingDays.due(from: day, .days(count), calendar: .china).due
      #expect((working > day) == (count > 0))
      #expect(!day.adding(count).description.isEmpty)
    }
    #expect(Day.never.adding(1) == .never)
    #expect(Day.never.days(since: day.adding(-4_000_000_000)) > 0)
  }

  @Test(arguments: [
    "2026-09-16", "2026-9-16", "2026/9/16", "2026.9.16", "20260916", "2026年9月16日",
    " 2026-09-16 ", "2026年 9月 16日", "2026/9/16 0:00", "2026-09-16 00:00:00", "2026/09/16\u{A0}",
  ])
  func `a day is read as people write it`(text: String) throws {
    #expect(try Day(lenient: text) == "2026-09-16")
  }

  @Test(arguments: [
    ("", DayMistake.empty), ("26-9-16", .ambiguous("26-9-16")),
    ("16/9/2026", .ambiguous("16/9/2026")), ("09/10/2026", .ambiguous("09/10/2026")),
    ("2026-9", .unreadable("2026-9")), ("2026-9/16", .unreadable("2026-9/16")),
    ("2026年9月", .unreadable("2026年9月")), ("2026-02-30", .noSuchDay("2026-02-30")),
    ("20260230", .noSuchDay("20260230")), ("46281", .unreadable("46281")),
    ("2026-09-16 10:30", .unreadable("2026-09-16 10:30")), ("待定", .unreadable("待定")),
    ("２０２６-９-１６", .unreadable("２０２６-９-１６")), ("2026-9-16-1", .unreadable("2026-9-16-1")),
  ])
  func `what could be two days, or none, is refused with its reason`(
    text: String, mistake: DayMistake
  ) {
    #expect(throws: mistake) { try Day(lenient: text) }
    #expect(!mistake.message.zh.isEmpty)
  }

  @Test func `a day is said as people say it`() {
    let day: Day = "2026-10-08"
    #expect(day.chinese == "2026年10月8日")
    #expect(day.chinese(seenFrom: "2026-01-01") == "10月8日")
    #expect(day.chinese(seenFrom: "2027-01-01") == "2026年10月8日")
    #expect(day.weekdayName == "星期四")
    #expect(day.standing(seenFrom: "2026-10-10") == "逾期 2 天")
    #expect(day.standing(seenFrom: day) == "今天到期")
    #expect(day.standing(seenFrom: "2026-10-03") == "还有 5 天")
  }

  @Test(arguments: [
    ("9.16", "2026-09-16"), ("9-16", "2026-09-16"), ("9月16日", "2026-09-16"),
    ("12.30", "2026-12-30"), ("1/5", "2027-01-05"), ("2026-9-6", "2026-09-06"),
  ])
  func `a day without a year is the one nearest to today`(text: String, day: Day) throws {
    #expect(try Day(lenient: text, around: "2026-11-23") == day)
  }

  @Test(arguments: ["13.1", "2.30", "9", "9.16.", "9.16.2", ".9.16", "9月", "abc"])
  func `what is no day without a year is refused`(text: String) {
    #expect(throws: DayMistake.self) { try Day(lenient: text, around: "2026-11-23") }
  }
}
