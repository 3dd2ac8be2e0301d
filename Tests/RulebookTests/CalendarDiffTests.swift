import Civil
import Foundation
import Rulebook
import Testing

/// A new year's arrangement is read against what is owed before it is applied.
@Suite struct CalendarDiffTests {
  /// What an office would write down for 2027; the days are made up.
  static let notice = """
    年份 2027 国务院办公厅关于2027年部分节假日安排的通知
    2027-01-01 至 2027-01-03 放假 元旦
    2027-02-05 至 2027-02-11 放假 春节
    2027-02-20 上班 春节
    2027-10-01 至 2027-10-07 放假 国庆节
    """

  private func diff(
    _ town: Town, notice: String = Self.notice, asOf: Day = "2027-12-31",
    within period: ClosedRange<Day> = "2027-01-01"..."2027-12-31"
  ) throws -> CalendarDiff {
    CalendarDiff(
      book: town.book, from: .china,
      to: try WorkCalendar.china.adding(CalendarText(parsing: notice).years), facts: town.facts,
      asOf: asOf, within: period)
  }

  private func why(_ steps: [Step]?) -> [String] { (steps ?? []).map { "\($0.day) \($0.why)" } }

  @Test func `a filing whose last day becomes National Day is due after the holiday`() throws {
    var town = try Town()
    town.isSigned(on: "2027-09-16")
    let diff = try diff(town)
    let change = try #require(diff.changes.first { $0.rule == "CON-FILE" })
    #expect(change.subject == ["contract": "c-1"] && change.bearer == "e-1")
    #expect(change.old?.due == "2027-10-01" && change.new?.due == "2027-10-08")
    #expect(change.old?.nominal == "2027-10-01" && change.new?.nominal == "2027-10-01")
    #expect(change.moved == 7)
    #expect(why(change.old?.why) == ["2027-10-01 期间末日（工作日）", "2027-10-01 到期日（工作日）"])
    #expect(
      why(change.new?.why) == ["2027-10-01 期间末日（国庆节放假）"]
        + (1...7).map { "2027-10-0\($0) 国庆节放假，顺延" } + ["2027-10-08 到期日（工作日）"])
    #expect(diff.rules.map(\.rule) == ["CON-FILE"])
    #expect(diff.rules.map { [$0.earlier, $0.later, $0.otherwise] } == [[0, 1, 0]])
  }

  @Test func `a Saturday worked in exchange brings a last day forward`() throws {
    var town = try Town()
    town.isSigned(on: "2027-02-05")
    let change = try #require(try diff(town).changes.first)
    #expect(change.old?.due == "2027-02-22" && change.new?.due == "2027-02-20")
    #expect(change.moved == -2)
    #expect(try diff(town).rules.map(\.earlier) == [1])
  }

  @Test func `what was filed in the holiday is no longer late`() throws {
    var town = try Town()
    town.isSigned(on: "2027-09-16")
    town.happens("contract.filed", on: "2027-10-05")
    let change = try #require(try diff(town).changes.first { $0.rule == "CON-FILE" })
    #expect(change.old?.state == .metLate && change.new?.state == .met)
  }

  @Test func `where the sentence is read as working days the count itself grows longer`() throws {
    var town = try Town(reading: ["A-DAY": "working"])
    town.isSigned(on: "2027-09-16")
    let change = try #require(try diff(town).changes.first { $0.rule == "CON-FILE" })
    #expect(change.old?.nominal == "2027-10-07" && change.new?.nominal == "2027-10-14")
    let steps = why(change.new?.why)
    #expect(steps.contains("2027-10-01 国庆节放假，不计入"))
  }

  @Test func `the inspection before a handover stays where it is`() throws {
    var town = try Town()
    town.happens(
      "project.delivery_planned", on: "2027-10-20",
      about: ["handover": "h-1", "complex": "x-1", "developer": "d-1", "enterprise": "e-1"])
    #expect(try diff(town).changes.filter { $0.rule == "HND-CHECK" }.isEmpty)
  }

  @Test func `what falls due outside of the days asked about is left out`() throws {
    var town = try Town()
    town.isSigned(on: "2027-09-16")
    #expect(try diff(town, within: "2027-01-01"..."2027-09-30").changes.isEmpty)
    #expect(try diff(town, within: "2027-10-08"..."2027-12-31").changes.count == 1)
  }

  @Test func `a last day that stays is provisional no more`() throws {
    var town = try Town()
    town.isSigned(on: "2027-03-01")
    let diff = try diff(town)
    #expect(diff.changes.isEmpty)
    #expect(diff.settled == 1)
  }

  @Test func `a notice amended in mid-year moves what it had moved before`() throws {
    var town = try Town()
    town.isSigned(on: "2026-09-16")
    let shorter = "年份 2026 通知\n2026-10-01 至 2026-10-03 放假 国庆节"
    let diff = try diff(
      town, notice: shorter, asOf: "2026-09-20", within: "2026-01-01"..."2026-12-31")
    #expect(diff.changes.map(\.moved) == [-3])
    #expect(diff.days.contains("2026-10-05"))
  }

  @Test func `it lists exactly what the two calendars answer otherwise`() throws {
    let book = try Shihe.book.get()
    let old = try WorkCalendar(
      id: "before", years: [try #require(WorkCalendar.china.years.first { $0.year == 2025 })])
    var moved = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      var dice = Seeded(seed)
      let facts = DrawnFacts.draw(&dice)
      let asOf = DrawnFacts.day(&dice)
      let diff = CalendarDiff(
        book: book, from: old, to: .china, facts: facts, asOf: asOf,
        within: "2000-01-01"..."2099-12-31")
      let answers = [old, .china].map { calendar in
        Set(
          evaluate(book, calendar: calendar, facts: facts, asOf: asOf).map {
            "\($0.key) \($0.state) \($0.nominal?.description ?? "") \($0.due?.description ?? "")"
          })
      }
      let differing = answers[0].symmetricDifference(answers[1]).map { $0.prefix(32) }
      #expect(Set(diff.changes.map { $0.key.prefix(32) }) == Set(differing), "seed \(seed)")
      let again = CalendarDiff(
        book: book, from: old, to: .china, facts: facts.reversed(), asOf: asOf,
        within: "2000-01-01"..."2099-12-31")
      #expect(again.changes == diff.changes)
      moved += diff.changes.count
    }
    // Else the draw would show nothing.
    #expect(moved > 10)
  }
}
