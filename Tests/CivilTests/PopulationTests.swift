import Civil
import Testing

@Suite struct PopulationTests {
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

  @Test(
    arguments: [
      ("2026-09-15", nil, Standing.anticipated), ("2026-10-02", nil, .open),
      ("2026-10-03", nil, .dueSoon), ("2026-10-08", nil, .dueSoon), ("2026-10-09", nil, .late),
      ("2026-10-09", "2026-10-08", .met), ("2026-10-09", "2026-10-09", .metLate),
      ("2026-10-08", "2026-10-09", .dueSoon), ("2026-09-20", "2026-09-18", .met),
    ] as [(Day, Day?, Standing)])
  func `a deadline stands by its days`(asOf: Day, done: Day?, standing: Standing) {
    let entry = DueTable.Entry(due: "2026-10-08", warnOn: "2026-10-03", isProvisional: false)
    #expect(entry.standing(trigger: "2026-09-16", done: done ?? .never, asOf: asOf) == standing)
  }

  @Test func `a population is answered as its members are`() {
    var die = Seeded(72)
    let triggers = (0..<5000).map { _ in die.day(from: "2024-01-01", to: "2028-12-31") }
    let done = triggers.map { day in
      Bool.random(using: &die) ? day.adding(Int.random(in: 0...60, using: &die)) : Day.never
    }
    let asOf: Day = "2026-09-16"
    let table = DueTable(.civilCode, .days(15), warning: 5, calendar: calendar)
    var answers: [Population.Answer] = []
    Population(triggers: triggers, done: done).evaluate(table, asOf: asOf, into: &answers)

    for (row, answer) in answers.enumerated() {
      let date = Counting.civilCode.due(from: triggers[row], .days(15), calendar: calendar)
      hold(answer.due == date.due && answer.isProvisional == date.isProvisional)
      let isMet = done[row] <= asOf
      hold(isMet == [.met, .metLate].contains(answer.standing))
      hold((asOf > date.due && !isMet && triggers[row] <= asOf) == (answer.standing == .late))
    }
    #expect(Set(answers.map(\.standing)) == Set(Standing.allCases))
    #expect(answers.contains { $0.isProvisional })
  }

  @Test func `with time alone a standing only moves on, on the day that was foretold`() {
    var die = Seeded(73)
    for _ in 0..<100 {
      let trigger = die.day()
      let period = Period.days(Int.random(in: 0...40, using: &die))
      let due = Counting.civilCode.due(from: trigger, period, calendar: calendar).due
      let entry = DueTable.Entry(due: due, warnOn: due.adding(-5), isProvisional: false)
      var before: Standing?
      var foretold = Day.never
      for offset in -3...60 {
        let asOf = trigger.adding(offset)
        let standing = entry.standing(trigger: trigger, done: .never, asOf: asOf)
        if let before, before != standing {
          hold(asOf == foretold || before == .anticipated)
          hold(before.rawValue < standing.rawValue)
        }
        foretold = entry.nextChange(standing, trigger: trigger, done: .never)
        hold(foretold > asOf)
        before = standing
      }
    }
  }
}
