import Civil

/// Decides a duty that must be done again and again, within a time that the district sets: 定期.
/// It runs anew from each time it was done.
struct AgainCase {
  let subject: Case
  let recurrence: Recurrence
  let term: String

  func findings() -> [Finding] {
    let start = subject.issued?.day ?? subject.ground.book.inForce.from
    let done = subject.events(recurrence.doneBy, validIf: recurrence.validIf).last
    var finding = Finding(subject, trigger: done, label: "again", state: .undated)
    finding.triggerDay = done?.day ?? start
    finding.facts = done.map { [$0.fact.id] } ?? [subject.issued?.fact].compactMap { $0 }
    if finding.triggerDay == nil { return [] }
    if subject.hasUnclear(recurrence.doneBy, recurrence.validIf) {
      finding.flags.insert(.unclearFact)
    }
    let before = Preliminaries(subject: subject, trigger: done)
    finding.state = before.state(of: &finding, on: nil) ?? state(&finding)
    return [finding]
  }

  private func state(_ finding: inout Finding) -> State {
    guard let from = finding.triggerDay, let period = subject.ground.book.openTerms[term]?.period
    else { return .undated }
    let calendar = subject.ground.calendar
    let due = subject.resolved.due(from: from, period, calendar: calendar)
    let warnOn = subject.resolved.warnDay(before: due.last, calendar: calendar)
    finding.nominal = due.nominal
    finding.due = due.last
    finding.warnOn = warnOn
    if due.isProvisional { finding.flags.insert(.provisional) }
    let timeline = Timeline(warnOn: warnOn, due: due.last)
    finding.nextChange = timeline.nextChange(after: subject.asOf)
    return timeline.state(on: subject.asOf)
  }
}
