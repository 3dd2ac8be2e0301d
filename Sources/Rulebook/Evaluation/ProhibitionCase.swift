import Civil

/// Decides how it stands with what must not be done: nothing is presumed, everything is found.
struct ProhibitionCase {
  let subject: Case
  let ban: Prohibition

  func findings() -> [Finding] {
    subject.single(ban.act + ban.alleged, label: "prohibition") { _ in
      let acts = subject.events(ban.act, validIf: ban.condition)
      let alleged = subject.events(ban.alleged)
      var finding = Finding(
        subject, trigger: alleged.first ?? acts.first, label: "prohibition", state: .cleared)
      finding.facts = (alleged + acts).map(\.fact.id)
      let before = Preliminaries(subject: subject, trigger: finding.trigger)
      finding.state =
        before.state(of: &finding, on: finding.triggerDay) ?? state(&finding, acts, alleged)
      return finding
    }
  }

  private func state(
    _ finding: inout Finding, _ acts: [Happening], _ alleged: [Happening]
  ) -> State {
    let corrected = subject.events(ban.corrected)
    finding.facts += corrected.map(\.fact.id)
    if let last = acts.last {
      guard let mended = corrected.last, mended.day >= last.day else { return .found }
      finding.doneOn = mended.day
      guard let newer = alleged.last, newer.day > mended.day else { return .corrected }
    }
    let cleared = subject.events(ban.cleared)
    finding.facts += cleared.map(\.fact.id)
    if let last = alleged.last, cleared.last.map({ $0.day < last.day }) ?? true { return .alleged }
    if subject.hasUnclear(ban.act, ban.condition) {
      finding.flags.insert(.unclearFact)
      return .undetermined
    }
    return alleged.isEmpty ? .notApplicable : .cleared
  }
}
