import Civil

/// Decides every instance of one deadline about one subject.
struct DeadlineCase {
  let subject: Case
  let deadline: Deadline

  func findings() -> [Finding] {
    var unused = subject.events(deadline.doneBy, validIf: deadline.validIf)
    let triggers = Triggers.find(deadline, in: subject)
    let voided = Triggers.void(deadline, in: subject).map { trigger in
      var finding = start(trigger, state: .void)
      finding.triggerDay = trigger.day
      return finding
    }
    return voided
      + triggers.map { trigger in
        decide(
          trigger,
          done: take(from: &unused, for: trigger, isFirst: trigger.label == triggers[0].label))
      }
  }

  /// An event fulfils at most one instance: one that it follows, but that the first may have been
  /// done early.
  private func take(
    from unused: inout [Happening], for trigger: Trigger, isFirst: Bool
  ) -> Happening? {
    let index = unused.firstIndex { done in
      isFirst || trigger.day.map { done.day >= $0 } ?? true
    }
    return index.map { unused.remove(at: $0) }
  }

  private func start(_ trigger: Trigger, state: State) -> Finding {
    var finding = Finding(
      subject, trigger: trigger.happening, label: trigger.label, state: state)
    finding.triggerDay = trigger.day
    finding.facts = trigger.facts
    return finding
  }

  private func decide(_ trigger: Trigger, done: Happening?) -> Finding {
    var finding = start(trigger, state: .undated)
    if subject.hasUnclear(deadline.doneBy, deadline.validIf), done == nil {
      finding.flags.insert(.unclearFact)
    }
    date(&finding, trigger, done)
    finding.state = state(&finding, trigger, done)
    if let done, [.met, .metLate].contains(finding.state) {
      finding.doneOn = done.day
      finding.facts.append(done.fact.id)
      flagDone(&finding, trigger, done)
    }
    flagUpstream(&finding, trigger)
    flagDispute(&finding, trigger)
    if finding.state != .anticipated, !finding.state.changesWithTime { finding.nextChange = nil }
    watchChange(&finding)
    return finding
  }

  private func date(_ finding: inout Finding, _ trigger: Trigger, _ done: Happening?) {
    if let stated = deadline.statedDay(trigger.happening) {
      finding.nominal = stated
      finding.due = stated
      finding.warnOn = subject.resolved.warnDay(before: stated, calendar: subject.ground.calendar)
      return
    }
    guard let day = trigger.day, let period = subject.resolved.period else { return }
    let pauses = Pauses(deadline, from: day, period, in: subject)
    if !deadline.pauses.isEmpty { finding.facts += pauses.facts }
    guard let due = pauses.due else {
      finding.state = .suspended
      return
    }
    finding.nominal = due.nominal
    finding.due = extended(&finding, beyond: changed(&finding, trigger, due.last))
    finding.warnOn = finding.due.map {
      subject.resolved.warnDay(before: $0, calendar: subject.ground.calendar)
    }
    if due.isProvisional { finding.flags.insert(.provisional) }
  }

  private func flagDone(_ finding: inout Finding, _ trigger: Trigger, _ done: Happening) {
    let isForward = subject.resolved.counting.start == .nextDay
    if isForward, let day = trigger.day, done.day < day { finding.flags.insert(.early) }
    guard let due = finding.due else { return }
    if done.day <= due, done.fact.knownAt.day > due { finding.flags.insert(.claimed) }
  }
}

extension State {
  fileprivate var changesWithTime: Bool {
    switch self {
    case .open, .dueSoon, .late: true
    default: false
    }
  }
}
