import Civil

/// Decides whether what must always be in place is there. That nobody has looked is not the same
/// as that it is gone.
struct StandingCase {
  let subject: Case
  let standing: StandingDuty

  private static let label = "standing"

  func findings() -> [Finding] {
    if standing.from.isEmpty { return anchored() }
    return subject.single(standing.from, label: Self.label) { _ in
      let first = subject.events(standing.from).first { $0.day <= subject.asOf }
      return decide(from: first, on: first?.day)
    }
  }

  /// It runs from the issue of the policy, or from the day on which that comes into force; before,
  /// only what was seen is told.
  private func anchored() -> [Finding] {
    let start = subject.issued?.day ?? subject.ground.book.inForce.from
    var finding = decide(from: nil, on: start)
    if start == nil, finding.state == .undetermined, finding.missing.isEmpty { return [] }
    finding.triggerDay = start
    finding.facts = [subject.issued?.fact].compactMap { $0 } + finding.facts
    return [finding]
  }

  private func decide(from trigger: Happening?, on day: Day?) -> Finding {
    var finding = Finding(subject, trigger: trigger, label: Self.label, state: .undetermined)
    let before = Preliminaries(subject: subject, trigger: trigger)
    finding.state = before.state(of: &finding, on: day) ?? state(&finding)
    return finding
  }

  private func state(_ finding: inout Finding) -> State {
    let seen = subject.events(standing.inPlace, validIf: standing.validIf).last
    let gone = subject.events(standing.goneBy).last
    if let gone, seen.map({ $0.day < gone.day }) ?? true {
      finding.facts.append(gone.fact.id)
      return .lapsed
    }
    if subject.hasUnclear(standing.inPlace, standing.validIf) { finding.flags.insert(.unclearFact) }
    guard let seen else { return .undetermined }
    finding.doneOn = seen.day
    finding.facts.append(seen.fact.id)
    let news = subject.events(standing.freshAfter).filter { $0.day > seen.day }
    finding.facts += news.map(\.fact.id)
    return news.isEmpty ? .inPlace : .stale
  }
}
