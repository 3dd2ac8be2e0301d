import Civil
import Testing

@Suite struct DueTableTests {
  let calendar = WorkCalendar.china

  @Test(arguments: Counting.all)
  func `the table answers as the counting does, within its span and outside`(counting: Counting) {
    var die = Seeded(71)
    for _ in 0..<10 {
      let period = die.period()
      let calendar = calendar
      let table = DueTable(triggers: "2026-01-01"..."2027-03-31") { day in
        let date = counting.due(from: day, period, calendar: calendar)
        return .init(due: date.due, warnOn: date.due, isProvisional: date.isProvisional)
      }
      for _ in 0..<500 {
        let day = die.day(from: "2025-10-01", to: "2027-06-30")
        let entry = table.entry(for: day)
        let date = counting.due(from: day, period, calendar: calendar)
        hold(entry.due == date.due, "\(day) \(period)")
        hold(entry.isProvisional == date.isProvisional, "\(day) \(period)")
      }
    }
  }

  @Test func `the days of warning are counted back from the due day`() {
    let table = DueTable(.civilCode, .days(15), warning: 5, calendar: calendar)
    let entry = table.entry(for: "2026-09-16")
    #expect(entry.due == "2026-10-08" && entry.warnOn == "2026-10-03" && !entry.isProvisional)
    #expect(table.entry(for: "2026-12-20").isProvisional)
  }
}
