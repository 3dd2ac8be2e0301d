import Civil

/// The states of a deadline, in the order in which they are tried.
extension DeadlineCase {
  func state(_ finding: inout Finding, _ trigger: Trigger, _ done: Happening?) -> State {
    if let end = lapse(before: finding.due, done) {
      finding.facts.append(end.fact.id)
      return .void
    }
    if let granted = exemption(&finding, trigger), done.map({ granted.day <= $0.day }) ?? true {
      finding.facts.append(granted.fact.id)
      return .excused
    }
    switch applies(&finding, trigger) {
    case false?: return .notApplicable
    case nil: return .undetermined
    case true?: break
    }
    if let done, let due = finding.due { return done.day <= due ? .met : .metLate }
    // Where there is no day to be late for, what is done is done.
    if done != nil, finding.state != .suspended { return .met }
    return pending(&finding, trigger)
  }

  private func pending(_ finding: inout Finding, _ trigger: Trigger) -> State {
    guard let due = finding.due, let warnOn = finding.warnOn else { return finding.state }
    let timeline = Timeline(warnOn: warnOn, due: due)
    finding.nextChange = timeline.nextChange(after: subject.asOf)
    if let state = planned(&finding, trigger, timeline) { return state }
    let state = timeline.state(on: subject.asOf)
    return state == .late ? late(&finding) : state
  }

  /// A duty that hangs on a plan is anticipated: one that counts forward until the day has come,
  /// one that counts back until people must be warned, for it falls due before that day.
  private func planned(
    _ finding: inout Finding, _ trigger: Trigger, _ timeline: Timeline
  ) -> State? {
    guard trigger.isPlanned, let day = trigger.day else { return nil }
    if subject.resolved.counting.start == .nextDay {
      finding.nextChange = day
      return .anticipated
    }
    if subject.asOf < timeline.warnOn { return .anticipated }
    // The plan was moved forward when its due day had already passed: nobody could have kept it.
    if let known = trigger.knownOn, known > timeline.due {
      finding.flags.insert(.compressed)
      finding.nextChange = day
      return .dueSoon
    }
    return nil
  }

  private func late(_ finding: inout Finding) -> State {
    guard subject.resolved.rule.modality != .should else { return .late }
    if deadline.breachesAtOnce { return .breached }
    let breach = Breach(subject) { _ in true }
    finding.nextChange = breach.nextChange
    guard breach.isBreached else { return .late }
    finding.facts += breach.facts
    return .breached
  }

  private func lapse(before due: Day?, _ done: Happening?) -> Happening? {
    guard let end = subject.events(deadline.lapsesOn).first else { return nil }
    if let due, end.day > due { return nil }
    if let done, done.day <= end.day { return nil }
    return end
  }

  private func exemption(_ finding: inout Finding, _ trigger: Trigger) -> Happening? {
    let exemption = Exemption(subject, trigger: trigger.happening) { _ in true }
    if exemption.isNotCompetent { finding.flags.insert(.exemptionNotCompetent) }
    return exemption.granted
  }

  /// The issue of the policy itself is always the rule's matter.
  private func applies(_ finding: inout Finding, _ trigger: Trigger) -> Bool? {
    let isIssue = trigger.label == subject.ground.book.anchors.issued
    return Preliminaries(subject: subject, trigger: trigger.happening)
      .applies(&finding, on: isIssue ? nil : trigger.day)
  }
}
