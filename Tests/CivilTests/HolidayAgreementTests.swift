import Civil
import Foundation
import Testing

/// Our calendar against the published arrangements, day by day.
@Suite struct HolidayAgreementTests {
  struct Notice: Decodable {
    struct Entry: Decodable {
      let date: Day
      let name: String
      let isOffDay: Bool
    }
    let days: [Entry]
  }

  static var published: [Day: Notice.Entry] {
    get throws {
      var days: [Day: Notice.Entry] = [:]
      for year in 2018...2026 {
        let data = try #require(Shared.file("data/holidays/\(year).json"))
        for entry in try JSONDecoder().decode(Notice.self, from: data).days {
          days[entry.date] = entry
        }
      }
      return days
    }
  }

  @Test(.enabled(if: Shared.folder != nil, "the published holiday data is not at hand"))
  func `every day from 2018 to 2026 is worked or off as published`() throws {
    let published = try Self.published
    let calendar = WorkCalendar.china
    var wrong: [Day] = []
    var day = calendar.coverage.lowerBound
    while day <= calendar.coverage.upperBound {
      let expected = published[day].map { !$0.isOffDay } ?? (day.weekday <= 5)
      if calendar.isWorking(day) != expected { wrong.append(day) }
      if calendar.reason(day).isWorking != expected { wrong.append(day) }
      day = day.adding(1)
    }

    #expect(wrong.isEmpty)
    #expect(published.count > 200)
  }

  @Test(.enabled(if: Shared.folder != nil, "the published holiday data is not at hand"))
  func `every holiday and every day worked for it carries its published name`() throws {
    for (day, entry) in try Self.published where entry.isOffDay || day.weekday > 5 {
      let expected: DayKind = entry.isOffDay ? .holiday(entry.name) : .makeUp(entry.name)
      hold(WorkCalendar.china.reason(day) == expected, "\(day)")
    }
  }
}
