public import Civil

/// How a due day was counted from its trigger: data first, words after.
public struct Count: Sendable {
  public let rule: String
  public let trigger: Day
  public let nominal: Day
  public let due: Day
  /// The way of counting that was used.
  public let reading: String
  public let isProvisional: Bool
  public let steps: [Step]
}

/// One step on the way from trigger to due day.
public struct Step: Hashable, Sendable {
  public let day: Day
  public let what: What
  public let isProvisional: Bool

  public enum What: Hashable, Sendable {
    case counted(CountingStep.What)
    /// Not worked, and so the last day moves to the working day before it.
    case rolledBack(DayKind)
    /// After a pause the count goes on, with so many days left.
    case resumed(left: Int)
    /// A month or year begins here.
    case period(String)
    /// The month or year ends here, worked or not: it is no period that could roll on.
    case periodEnd(DayKind)
    /// The trigger itself names the last day.
    case stated
    /// A competent organ, or a change of the rule, has moved the last day.
    case moved
    /// A number held against its bound: 3/7.
    case measured(String)
  }
}

extension Evaluator {
  /// The due day that a rule counts from a day, with the steps; `nil` if it counts none.
  public func count(rule id: String, from trigger: Day) -> Count? {
    guard let rule = rule(id), let period = rule.period else { return nil }
    return count(rule, from: trigger, period)
  }

  func count(_ rule: ResolvedRule, from trigger: Day, _ period: Period) -> Count {
    let due = rule.due(from: trigger, period, calendar: calendar)
    let steps = rule.counting.steps(from: trigger, period, calendar: calendar)
    return Count(
      rule: rule.rule.id, trigger: trigger, nominal: due.nominal, due: due.last,
      reading: rule.counting.key, isProvisional: due.isProvisional,
      steps: rule.rollsBack ? rolledBack(steps, to: due) : steps.map(Step.init))
  }

  /// The same count with an end that gives way to the working day before it.
  private func rolledBack(_ steps: [CountingStep], to due: ResolvedRule.Due) -> [Step] {
    var back: [Step] = []
    for step in steps {
      switch step.what {
      case .due, .close, .lastWorking, .rolledOver: continue
      default: back.append(Step(step))
      }
    }
    var day = due.nominal
    while day > due.last {
      back.append(Step(day: day, what: .rolledBack(calendar.reason(day)), calendar))
      day = day.adding(-1)
    }
    back.append(Step(day: day, what: .counted(.due(calendar.reason(day))), calendar))
    return back
  }
}

extension Step {
  init(_ step: CountingStep) {
    self.init(day: step.day, what: .counted(step.what), isProvisional: step.isProvisional)
  }

  init(day: Day, what: What, _ calendar: WorkCalendar) {
    self.init(day: day, what: what, isProvisional: !calendar.isCovered(day))
  }
}
