import Civil

/// Decides every month or year of one recurring duty of one subject.
struct WindowCase {
  let subject: Case
  let recurrence: Recurrence

  func findings() -> [Finding] {
    guard let start = start else {
      var finding = Finding(subject, trigger: nil, label: "no_start", state: .undated)
      finding.flags.insert(.noStart)
      return [finding]
    }
    let end =
      [subject.asOf, subject.resolved.rule.effective.to, subject.ground.book.inForce.to]
      .compactMap { $0 }.min() ?? subject.asOf
    let done = attached()
    return Window.all(recurrence.unit, from: start, to: end)
      .map { decide($0, done: done[$0] ?? [], start: start) }
  }

  /// Recurring duties run from the issue of the policy, or from the day it comes into force.
  private var start: Day? {
    let issued = subject.issued?.day ?? subject.ground.book.inForce.from
    guard let from = subject.resolved.rule.effective.from else { return issued }
    return issued.map { max($0, from) } ?? from
  }

  /// Each event counts for one period: the one it names, or else its own.
  private func attached() -> [Window: [Happening]] {
    var done: [Window: [Happening]] = [:]
    for event in subject.events(recurrence.doneBy, validIf: recurrence.validIf) {
      done[window(of: event) ?? Window(recurrence.unit, containing: event.day), default: []]
        .append(event)
    }
    return done
  }

  private func window(of event: Happening) -> Window? {
    guard let name = recurrence.periodAttribute,
      case .text(let label)? = event.fact.attributes[name], let window = Window(label),
      window.unit == recurrence.unit
    else { return nil }
    return window
  }

  private func decide(_ window: Window, done: [Happening], start: Day) -> Finding {
    var finding = Finding(subject, trigger: nil, label: window.description, state: .open)
    finding.period = window.description
    finding.triggerDay = max(window.first, start)
    finding.nominal = window.last
    finding.due = window.last
    finding.warnOn = subject.resolved.warnDay(
      before: window.last, calendar: subject.ground.calendar)
    finding.facts = [subject.issued?.fact].compactMap { $0 } + done.map(\.fact.id)
    finding.progress = Determination.Progress(
      done: min(done.count, recurrence.atLeast), needed: recurrence.atLeast)
    finding.state = state(&finding, window, done, start)
    return finding
  }

  private func state(
    _ finding: inout Finding, _ window: Window, _ done: [Happening], _ start: Day
  ) -> State {
    if isPartial(window, start) {
      finding.flags.insert(.partialPeriod)
      return .notApplicable
    }
    let last = done.count < recurrence.atLeast ? nil : done[recurrence.atLeast - 1]
    if let granted = exemption(&finding, window), last.map({ granted.day <= $0.day }) ?? true {
      finding.facts.append(granted.fact.id)
      return .excused
    }
    guard subject.resolved.rule.condition?.holds({ subject.attribute($0, first: nil) }) != false
    else {
      return .notApplicable
    }
    if let last {
      finding.doneOn = last.day
      if last.fact.knownAt.day > window.last, last.day <= window.last {
        finding.flags.insert(.claimed)
      }
      return last.day <= window.last ? .met : .metLate
    }
    return pending(&finding, window)
  }

  private func pending(_ finding: inout Finding, _ window: Window) -> State {
    if subject.hasUnclear(recurrence.doneBy, recurrence.validIf) {
      finding.flags.insert(.unclearFact)
    }
    let timeline = Timeline(warnOn: finding.warnOn ?? window.last, due: window.last)
    finding.nextChange = timeline.nextChange(after: subject.asOf)
    let state = timeline.state(on: subject.asOf)
    guard state == .late, subject.resolved.rule.modality != .should else { return state }
    let breach = Breach(subject) { concerns($0, window) ?? ($0.day > window.last) }
    finding.nextChange = breach.nextChange
    guard breach.isBreached else { return .late }
    finding.facts += breach.facts
    return .breached
  }

  private func exemption(_ finding: inout Finding, _ window: Window) -> Happening? {
    let exemption = Exemption(subject, trigger: nil) {
      concerns($0, window) ?? window.contains($0.day)
    }
    if exemption.isNotCompetent { finding.flags.insert(.exemptionNotCompetent) }
    return exemption.granted
  }

  /// Whether an event names this period; `nil` if it names none.
  private func concerns(_ event: Happening, _ window: Window) -> Bool? {
    self.window(of: event).map { $0 == window }
  }

  /// A first period that has begun before the policy counts only if enough of it remains.
  private func isPartial(_ window: Window, _ start: Day) -> Bool {
    guard window.first < start, window.contains(start) else { return false }
    guard let needed = subject.resolved.stub else { return true }
    return window.last.days(since: start) < needed
  }
}
