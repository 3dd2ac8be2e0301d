import Civil

extension DeadlineCase {
  /// The last day after a change of the rule, for a duty that ran when the change came.
  func changed(_ finding: inout Finding, _ trigger: Trigger, _ due: Day) -> Day {
    guard !subject.ground.successors.isEmpty,
      let successor = subject.ground.successors[subject.resolved.rule.id],
      let from = successor.rule.effective.from, from <= subject.asOf,
      let day = trigger.day, day < from, let period = successor.period,
      !isDone(before: from)
    else { return due }
    let calendar = subject.ground.calendar
    switch successor.rule.transition {
    case .triggerDate, .favourable, .splitPeriod: return due
    case .immediateNotShorter:
      finding.flags.insert(.ruleChanged)
      return max(due, successor.due(from: day, period, calendar: calendar).last)
    case .restart:
      finding.flags.insert(.ruleChanged)
      return successor.due(from: from, period, calendar: calendar).last
    }
  }
}

extension DeadlineCase {
  private func isDone(before day: Day) -> Bool {
    subject.events(deadline.doneBy, validIf: deadline.validIf).contains { $0.day < day }
  }

  /// The day of the change itself may move the duty.
  func watchChange(_ finding: inout Finding) {
    guard !subject.ground.successors.isEmpty,
      let from = subject.ground.successors[subject.resolved.rule.id]?.rule.effective.from,
      from > subject.asOf, finding.state.isPending
    else { return }
    finding.nextChange = [finding.nextChange, from].compactMap { $0 }.min()
  }
}
