/// What may follow from a breach: who would have to decide what about whom. Nobody is bound by it.
public struct Proposal: Hashable, Sendable {
  /// The consequence, and the duty it would follow from.
  public let rule: String
  public let after: String
  /// The event with which it is done.
  public let act: String
  public let by: String?
  public let target: String?
  public let isAppealable: Bool
}

extension Evaluator {
  /// The consequences that may follow from where a duty stands; none while it may still be kept,
  /// and none where the lateness is another's or the day is in dispute.
  public func proposals(for it: Determination) -> [Proposal] {
    guard it.state.mayHaveConsequences, let rule = book.rule(it.rule),
      !it.flags.contains(.upstreamCaused), !it.flags.contains(.disputed)
    else { return [] }
    return consequences(of: rule).compactMap { id in
      guard let following = book.rule(id), case .consequence(let consequence) = following.body
      else { return nil }
      return Proposal(
        rule: id, after: it.rule, act: consequence.act, by: find(consequence.by, it),
        target: consequence.target.flatMap { find($0, it) },
        isAppealable: consequence.isAppealable)
    }
  }

  /// After a change that favours the bearer, only what both versions of the rule provide.
  private func consequences(of rule: Rule) -> [String] {
    guard let successor = ground.successors[rule.id]?.rule, successor.transition == .favourable
    else { return rule.onBreach }
    return rule.onBreach.filter(successor.onBreach.contains)
  }

  private func find(_ party: Party, _ it: Determination) -> String? {
    switch party {
    case .organ(let id): id
    case .member(let name), .role(let name): it.related[name]
    case .supervisor: it.supervisor
    case .bearer: it.bearer
    case .route: it.to
    }
  }
}

extension State {
  /// Whether something has gone wrong that a competent person may answer.
  public var mayHaveConsequences: Bool {
    switch self {
    case .late, .breached, .lapsed, .violated, .incomplete, .below, .found: true
    default: false
    }
  }
}

extension Book {
  /// The organ that a table of competence names for what is known of a matter.
  public func competent(by table: String, for values: [String: String]) -> Party? {
    guard case .routing(let routing)? = rule(table)?.body else { return nil }
    return routing.rows.first { $0.matches { values[$0] } }?.to
  }
}

extension Party {
  /// As it is written in the book.
  public var name: String {
    switch self {
    case .organ(let id): id
    case .member(let name), .role(let name): name
    case .route(let table): "route:\(table)"
    case .supervisor: "supervisor"
    case .bearer: "bearer"
    }
  }
}
