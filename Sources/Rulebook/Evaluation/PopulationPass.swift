public import Civil

/// One rule over all its obligations at once, as columns of days: for benches, forecasts and for
/// working out a million stored obligations anew.
///
/// It answers what time and performance alone make of a duty, exactly as `evaluate` does for each;
/// what exemptions, pauses, orders and conditions change is left to `evaluate`.
public struct PopulationPass: Sendable {
  public let table: DueTable
  private let isForward: Bool

  /// What the rule gives for one obligation.
  public struct Answer: Hashable, Sendable {
    public let due: Day
    /// `Day.never` if nothing but a new fact changes it any more.
    public let nextChange: Day
    public let state: State
    public let isProvisional: Bool
  }

  init(table: DueTable, isForward: Bool) {
    self.table = table
    self.isForward = isForward
  }

  /// Answers for all rows, in their order. The array is used again if it has the right length.
  public func evaluate(_ population: Population, asOf: Day, into answers: inout [Answer]) {
    let count = population.triggers.count
    if answers.count != count {
      let blank = Answer(due: .never, nextChange: .never, state: .open, isProvisional: false)
      answers = Array(repeating: blank, count: count)
    }
    let (triggers, done) = (population.triggers.span, population.done.span)
    var rows = answers.mutableSpan
    for row in rows.indices {
      rows[row] = answer(trigger: triggers[row], done: done[row], asOf: asOf)
    }
  }

  @inline(__always)
  private func answer(trigger: Day, done: Day, asOf: Day) -> Answer {
    let entry = table.entry(for: trigger)
    let due = entry.due
    let state: State
    var next: Day
    if done <= asOf {
      (state, next) = (done <= due ? .met : .metLate, .never)
    } else if trigger > asOf, isForward || asOf < entry.warnOn {
      (state, next) = (.anticipated, isForward ? trigger : entry.warnOn)
    } else if asOf > due {
      (state, next) = (.late, .never)
    } else if asOf < entry.warnOn {
      (state, next) = (.open, entry.warnOn)
    } else {
      (state, next) = (.dueSoon, due.adding(1))
    }
    // What was recorded ahead for a later day may change the state on that day.
    if done > asOf { next = min(next, done) }
    if trigger > asOf { next = min(next, trigger) }
    return Answer(
      due: due, nextChange: next, state: state, isProvisional: entry.isProvisional)
  }
}

extension Evaluator {
  /// The pass for one deadline; `nil` if the rule counts no period from a day.
  public func population(rule id: String) -> PopulationPass? {
    guard let rule = rule(id), let period = rule.period,
      case .deadline(let deadline) = rule.rule.body, !deadline.isStated
    else { return nil }
    let calendar = calendar
    let table = DueTable(triggers: calendar.usualTriggers) { trigger in
      let due = rule.due(from: trigger, period, calendar: calendar)
      return DueTable.Entry(
        due: due.last, warnOn: rule.warnDay(before: due.last, calendar: calendar),
        isProvisional: due.isProvisional)
    }
    return PopulationPass(table: table, isForward: rule.counting.start == .nextDay)
  }
}
