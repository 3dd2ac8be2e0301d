import Civil

extension DeadlineCase {
  /// Rules of one rank that count another day from the same trigger: both are shown, nobody here
  /// decides between them.
  func flagDispute(_ finding: inout Finding, _ trigger: Trigger) {
    guard let day = trigger.day, let due = finding.due else { return }
    for id in subject.resolved.rule.conflicts {
      guard let other = subject.ground.byID[id], let period = other.period else { continue }
      if other.due(from: day, period, calendar: subject.ground.calendar).last != due {
        finding.flags.insert(.disputed)
      }
    }
  }
}
