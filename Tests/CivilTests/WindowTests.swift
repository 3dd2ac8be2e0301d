import Civil
import Testing

@Suite struct WindowTests {
  @Test func `a month and a year know their first and last day`() {
    let month = Window(.month, containing: "2024-02-10")
    #expect(month.first == "2024-02-01" && month.last == "2024-02-29")
    #expect(month.description == "2024-02" && month.chinese == "2024年2月")

    let year = Window(.year, containing: "2026-09-16")
    #expect(year.first == "2026-01-01" && year.last == "2026-12-31")
    #expect(year.description == "2026" && year.chinese == "2026年")
  }

  @Test func `windows follow one another without a gap`() {
    var die = Seeded(31)
    for _ in 0..<10_000 {
      let day = die.day()
      for unit in Window.Unit.allCases {
        let window = Window(unit, containing: day)
        hold(window.contains(day))
        hold(window.next.first == window.last.adding(1))
        hold(window.next.previous == window)
        hold(Window(window.description) == window)
      }
    }
  }

  @Test func `what remains of a window counts today`() {
    let month = Window(.month, containing: "2026-10-15")
    #expect(month.remainingDays(on: "2026-10-30") == 2)
    #expect(month.remainingDays(on: "2026-09-01") == 31)
    #expect(month.remainingDays(on: "2026-11-01") == 0)
    #expect(month.remainingWorkingDays(on: "2026-10-01", calendar: .china) == 18)
    #expect(month.remainingWorkingDays(on: "2026-11-02", calendar: .china) == 0)
  }

  @Test func `a stretch of time touches its windows in order`() {
    let labels = Window.all(.month, from: "2025-11-30", to: "2026-02-01").map(\.description)
    #expect(labels == ["2025-11", "2025-12", "2026-01", "2026-02"])
  }

  @Test(arguments: ["26", "2026-13", "2026/1", "2026-1", "", "20260"])
  func `what is no label is refused`(label: String) {
    #expect(Window(label) == nil)
  }
}
