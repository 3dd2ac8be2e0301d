import Civil
import Testing

/// What must hold of every period, whatever the day.
@Suite struct CountingPropertyTests {
  static let cases = 10_000
  let calendar = WorkCalendar.china

  @Test(arguments: [Counting.civilCode, .workingDays, .window])
  func `nothing falls due before it began`(counting: Counting) {
    var die = Seeded(1)
    for _ in 0..<Self.cases {
      let (day, period) = (die.day(), die.period())
      let date = counting.due(from: day, period, calendar: calendar)
      hold(date.nominal >= day && date.due >= date.nominal, "\(day) \(period)")
    }
  }

  @Test(arguments: Counting.all)
  func `a longer period never ends on the nearer side`(counting: Counting) {
    var die = Seeded(2)
    for _ in 0..<Self.cases {
      let (day, count) = (die.day(), Int.random(in: 0...400, using: &die))
      for make in [Period.days, Period.workingDays, Period.months] {
        let near = counting.due(from: day, make(count), calendar: calendar).due
        let far = counting.due(from: day, make(count + 1), calendar: calendar).due
        hold(counting.start == .nextDay ? near <= far : near >= far, "\(day) \(count)")
      }
    }
  }

  @Test func `a later trigger never falls due earlier`() {
    var die = Seeded(3)
    for _ in 0..<Self.cases {
      let (day, period) = (die.day(), die.period())
      let earlier = Counting.civilCode.due(from: day, period, calendar: calendar).due
      let later = Counting.civilCode.due(from: day.adding(1), period, calendar: calendar).due
      hold(earlier <= later, "\(day) \(period)")
    }
  }

  @Test func `what rolls lands on the first working day`() {
    var die = Seeded(4)
    for _ in 0..<Self.cases {
      let (day, period) = (die.day(), die.period())
      let date = Counting.civilCode.due(from: day, period, calendar: calendar)
      hold(calendar.isWorking(date.due))
      hold(date.lastWorking == date.due)
      for skipped in date.nominal.number..<date.due.number {
        hold(!calendar.isWorking(Day(number: skipped)))
      }
    }
  }

  @Test func `working days are counted one by one`() {
    var die = Seeded(5)
    for _ in 0..<1000 {
      let (day, count) = (die.day(), Int.random(in: 1...60, using: &die))
      var (walked, left) = (day, count)
      while left > 0 {
        walked = walked.adding(1)
        if calendar.isWorking(walked) { left -= 1 }
      }
      hold(
        Counting.workingDays.due(from: day, .days(count), calendar: calendar).due == walked)
      hold(calendar.workingDays(from: day.adding(1), to: walked) == count)
    }
  }

  @Test func `working days counted back are counted one by one`() {
    var die = Seeded(6)
    for _ in 0..<1000 {
      let (day, count) = (die.day(), Int.random(in: 1...60, using: &die))
      var (walked, left) = (day, count)
      while left > 0 {
        walked = walked.adding(-1)
        if calendar.isWorking(walked) { left -= 1 }
      }
      hold(
        Counting.backward.due(from: day, .workingDays(count), calendar: calendar).due == walked)
    }
  }

  @Test func `a period counted back never rolls forward`() {
    var die = Seeded(7)
    for _ in 0..<Self.cases {
      let (day, count) = (die.day(), Int.random(in: 0...400, using: &die))
      let date = Counting.backward.due(from: day, .days(count), calendar: calendar)
      hold(date.due == day.adding(-count))
      hold(date.lastWorking <= date.due && calendar.isWorking(date.lastWorking))
    }
  }

  @Test(arguments: Counting.all)
  func `the account ends on the due day that it explains`(counting: Counting) throws {
    var die = Seeded(8)
    for _ in 0..<2000 {
      let (day, period) = (die.day(), die.period())
      let date = counting.due(from: day, period, calendar: calendar)
      let steps = counting.steps(from: day, period, calendar: calendar)
      hold(steps.first == CountingStep(day: day, what: .trigger, calendar: calendar))
      hold(steps.last?.day == date.due)
      hold(steps.contains { $0.day == date.due && $0.what == .due(calendar.reason(date.due)) })
      hold(steps.contains { $0.day == date.nominal && $0.isNominalEnd })
      if !period.isLong { #expect(steps.lastCount == period.count, "\(day) \(period)") }
    }
  }

  @Test(arguments: Counting.all)
  func `an answer is provisional exactly if it asked a day that nobody has arranged`(
    counting: Counting
  ) {
    var die = Seeded(9)
    for _ in 0..<2000 {
      let day = die.day(from: "2017-01-01", to: "2028-01-01")
      let period = Period.days(Int.random(in: 1...30, using: &die))
      let date = counting.due(from: day, period, calendar: calendar)
      let asked = counting.steps(from: day, period, calendar: calendar).filter {
        switch $0.what {
        case .counted, .skipped: counting.basis == .working
        case .nominalEnd, .rolledOver, .due: counting.roll == .nextWorkingDay
        default: false
        }
      }
      hold(date.isProvisional == asked.contains(where: \.isProvisional), "\(day) \(period)")
    }
  }
}

extension Period {
  fileprivate var isLong: Bool {
    switch self {
    case .days, .workingDays: false
    case .months, .years: true
    }
  }
}

extension CountingStep {
  fileprivate init(day: Day, what: What, calendar: WorkCalendar) {
    self.init(day: day, what: what, isProvisional: !calendar.isCovered(day))
  }

  fileprivate var isNominalEnd: Bool {
    if case .nominalEnd = what { true } else { false }
  }
}

extension [CountingStep] {
  fileprivate var lastCount: Int {
    reduce(0) { last, step in
      if case .counted(let number, _) = step.what { number } else { last }
    }
  }
}
