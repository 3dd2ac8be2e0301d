import Civil
import Kernel
import Testing

@Suite struct CalendarTextTests {
  @Test(arguments: [
    ("年份 2026 通知\n2026-02-30 放假 春节", 2),
    ("年份 2026 通知\n2026-10-01 休息 国庆节", 2),
    ("年份 2026 通知\n2026-10-01 放假", 2),
    ("年份 2026 通知\n2026-10-07 至 2026-10-01 放假 国庆节", 2),
    ("年份 2026 通知\n2026-10-01 至 放假 国庆节", 2),
    ("年份 2026 通知\n\n2026-10-12 上班 国庆节", 3),
    ("年份 2026 通知\n2026-10-01 放假 国庆节\n2026-10-01 放假 国庆节", 3),
    ("年份 2026 通知\n2027-02-01 放假 春节", 2),
    ("年份 2026 通知\n年份 2028 通知", 2),
    ("年份 2026", 1),
    ("2026-10-01 放假 国庆节", 1),
    ("周末 1 2 3 4 5 6 7\n年份 2026 通知", 1),
    ("周末 六\n年份 2026 通知", 1),
    ("年份 2026 通知\n日历 x", 2),
    ("", 1),
  ])
  func `a faulty line is named by its number`(text: String, line: Int) throws {
    let errors = #expect(throws: CalendarErrors.self) { try CalendarText(parsing: text) }
    #expect(errors?.all.map(\.line) == [line])
    #expect(errors?.all.first?.message.zh.isEmpty == false)
  }

  @Test func `all faults of a text are told at once`() throws {
    let errors = #expect(throws: CalendarErrors.self) {
      try CalendarText(parsing: "年份 2026 通知\n什么\n2026-01-01 放假 元旦\n2026-13-01 放假 元旦")
    }
    #expect(errors?.all.map(\.line) == [2, 4])
  }

  @Test func `a calendar without one of its years is refused`() throws {
    let later = try CalendarText(parsing: "年份 2028 通知").years
    #expect(throws: CalendarErrors.self) { try WorkCalendar.china.adding(later) }
  }

  @Test func `another week of rest can be told`() throws {
    let calendar = try WorkCalendar(parsing: "日历 六天 \n周末 7\n年份 2026 通知")

    #expect(calendar.isWorking("2026-10-10"))
    #expect(!calendar.isWorking("2026-10-11"))
    #expect(calendar.nextWorking(onOrAfter: "2126-10-13") == "2126-10-14")
  }
}
