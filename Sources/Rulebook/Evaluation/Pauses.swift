import Civil

/// A period that stood still for a while. What was left of it goes on counting in the rule's own
/// days; the length of the pause is never simply added.
struct Pauses {
  let due: ResolvedRule.Due?
  /// The time stands still on the day of the question.
  let isRunning: Bool
  let facts: [String]
  /// Where the count was taken up again, and how many days were left.
  let resumed: [(day: Day, left: Int)]

  init(_ deadline: Deadline, from trigger: Day, _ period: Period, in subject: Case) {
    var start = trigger
    var left = period.count
    var due = subject.resolved.due(from: trigger, period, calendar: subject.ground.calendar)
    var facts: [String] = []
    var resumed: [(day: Day, left: Int)] = []
    var isRunning = false
    for pause in Self.intervals(deadline, in: subject) {
      if let until = pause.until, until.day <= start { continue }
      guard pause.from.day <= due.last else { break }
      facts.append(pause.from.fact.id)
      left = max(0, left - Self.counted(after: start, before: pause.from.day, period, subject))
      guard let until = pause.until else {
        isRunning = true
        break
      }
      facts.append(until.fact.id)
      start = until.day
      resumed.append((start, left))
      due = subject.resolved.due(from: start, period.with(left), calendar: subject.ground.calendar)
    }
    self.due = isRunning ? nil : due
    self.isRunning = isRunning
    self.facts = facts
    self.resumed = resumed
  }

  /// The days that had counted before the pause; its own first day has not.
  private static func counted(
    after start: Day, before pause: Day, _ period: Period, _ subject: Case
  ) -> Int {
    let isWorking: Bool
    switch period {
    case .workingDays: isWorking = true
    default: isWorking = subject.resolved.counting.basis == .working
    }
    if isWorking {
      return subject.ground.calendar.workingDays(from: start.adding(1), to: pause.adding(-1))
    }
    return max(0, pause.days(since: start) - 1)
  }

  private static func intervals(
    _ deadline: Deadline, in subject: Case
  ) -> [(from: Happening, until: Happening?)] {
    var intervals: [(from: Happening, until: Happening?)] = []
    for pause in deadline.pauses {
      let ends = subject.events([pause.until])
      for from in subject.events([pause.from]) {
        intervals.append((from, ends.first { $0.day >= from.day }))
      }
    }
    return intervals.sorted { $0.from.day < $1.from.day }
  }
}

extension Period {
  var isDays: Bool {
    switch self {
    case .days, .workingDays: true
    case .months, .years: false
    }
  }

  func with(_ count: Int) -> Period {
    switch self {
    case .days: .days(count)
    case .workingDays: .workingDays(count)
    case .months: .months(count)
    case .years: .years(count)
    }
  }
}
