import Civil

/// What is asked of every duty before its own question: was it exempted, is the rule in force,
/// does its condition hold?
struct Preliminaries {
  let subject: Case
  let trigger: Happening?

  /// - Returns: the state that settles it, or `nil` if the duty's own question is to be asked.
  func state(of finding: inout Finding, on day: Day?) -> State? {
    let exemption = Exemption(subject, trigger: trigger) { _ in true }
    if exemption.isNotCompetent { finding.flags.insert(.exemptionNotCompetent) }
    if let granted = exemption.granted {
      finding.facts.append(granted.fact.id)
      return .excused
    }
    switch applies(&finding, on: day) {
    case false?: return .notApplicable
    case nil: return .undetermined
    case true?: return nil
    }
  }

  func applies(_ finding: inout Finding, on day: Day?) -> Bool? {
    if let day, !isInForce(on: day) { return false }
    guard let condition = subject.resolved.rule.condition else { return true }
    let state = { name in subject.attribute(name, first: trigger) }
    let holds = condition.holds(state)
    if holds == nil { finding.missing = condition.attributes.filter { state($0) == nil } }
    return holds
  }

  /// What was set off before the rule came into force, or after it went, is not its matter.
  func isInForce(on day: Day) -> Bool {
    let bounds = [subject.resolved.rule.effective, subject.ground.book.inForce]
    return bounds.allSatisfy { $0.from ?? day <= day && $0.to ?? day >= day }
  }
}

extension Case {
  /// The one finding about a subject, void if all that it rested on was taken back.
  func single(
    _ kinds: [String], label: String, _ decide: (Happening) -> Finding
  ) -> [Finding] {
    if let last = events(kinds).last(where: { $0.day <= asOf }) { return [decide(last)] }
    guard events(kinds).isEmpty, let taken = withdrawn.last(where: { kinds.contains($0.fact.kind) })
    else { return [] }
    return [Finding(self, trigger: taken, label: label, state: .void)]
  }
}
