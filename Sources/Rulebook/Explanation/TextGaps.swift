/// What the text leaves unsaid about a duty: the four things without which nobody can be held
/// to it.
public enum TextGap: String, Sendable, CaseIterable {
  case number, supervisor, consequence, evidence
}

extension Book {
  /// What is missing from the text of a rule; nothing is missing from what is no duty.
  public func gaps(of rule: Rule) -> Set<TextGap> {
    guard rule.isDuty else { return [] }
    var gaps: Set<TextGap> = []
    if lacksNumber(rule) { gaps.insert(.number) }
    if rule.who.supervisor == nil { gaps.insert(.supervisor) }
    if rule.breachBasis != .text { gaps.insert(.consequence) }
    if lacksEvidence(rule) { gaps.insert(.evidence) }
    return gaps
  }

  /// The words without a number on which a rule hangs, decided or not.
  public func openTerms(of rule: Rule) -> [OpenTerm] {
    var keys: [String] = []
    switch rule.body {
    case .deadline(let it), .cure(let it), .power(let it): keys = it.term.openKeys
    case .window(let it): keys = [it.again].compactMap { $0 }
    case .order(let it): keys = it.lead.openKeys
    case .ladder(let it): keys = it.rungs.flatMap(\.stay.openKeys)
    case .threshold(let it): if case .open(let key) = it.bound { keys = [key] }
    case .standing, .prohibition, .content, .routing, .consequence: break
    }
    return keys.compactMap { openTerms[$0] }
  }

  private func lacksNumber(_ rule: Rule) -> Bool {
    if let deadline = rule.deadline, case .none = deadline.term { return true }
    return openTerms(of: rule).contains { $0.value == nil }
  }

  func lacksEvidence(_ rule: Rule) -> Bool {
    rule.fulfilledBy.contains { vocabulary.events[$0]?.evidence == EventKind.Evidence.none }
  }
}

extension Deadline.Term {
  fileprivate var openKeys: [String] {
    switch self {
    case .open(let key): [key]
    case .stated(_, let otherwise): otherwise.openKeys
    case .period, .none: []
    }
  }
}
