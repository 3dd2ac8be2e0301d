import Civil

/// Everything that is known about one subject of one rule, as the question sees it.
final class Case {
  let resolved: ResolvedRule
  let ground: Ground
  /// The subject by role: `["contract": "c-9"]`.
  let scope: [String: String]
  /// What happened up to the day of the question, and plans.
  let happenings: [Happening]
  let withdrawn: [Happening]
  /// When the policy was issued, if that is known by then.
  let issued: Issue?
  /// The day of the question.
  let asOf: Day
  /// The first later day on which something recorded ahead of time will have happened.
  let nextFact: Day?

  init(
    resolved: ResolvedRule, ground: Ground, scope: [String: String], happenings: [Happening],
    withdrawn: [Happening], issued: Issue?, asOf: Day, nextFact: Day?
  ) {
    self.resolved = resolved
    self.ground = ground
    self.scope = scope
    self.happenings = happenings
    self.withdrawn = withdrawn
    self.issued = issued
    self.asOf = asOf
    self.nextFact = nextFact
  }

  /// A thing of which nothing is known by the day of the question is nobody's duty yet.
  var isKnown: Bool {
    !happenings.isEmpty || !withdrawn.isEmpty
      || !resolved.each.contains { $0.extent == .things }
  }

  struct Issue {
    let day: Day
    let fact: String?
  }

  func events(_ kinds: [String], validIf condition: Guard? = nil) -> [Happening] {
    happenings.filter { happening in
      guard kinds.contains(happening.fact.kind) else { return false }
      return condition?.holds { happening.fact.attributes[$0] } ?? (condition == nil)
    }
  }

  /// Whether there is an event of a kind that does not say enough to be judged.
  func hasUnclear(_ kinds: [String], _ condition: Guard?) -> Bool {
    guard let condition else { return false }
    return happenings.contains {
      let fact = $0.fact
      return kinds.contains(fact.kind) && condition.holds { fact.attributes[$0] } == nil
    }
  }

  /// Events about this very rule: orders, exemptions, findings.
  func events(_ kind: String?, aboutRule attribute: String?) -> [Happening] {
    guard let kind, let attribute else { return [] }
    return happenings.filter {
      $0.fact.kind == kind && $0.fact.attributes[attribute] == .text(resolved.rule.id)
    }
  }

  /// What is stated about the subject: by the trigger, or else by the latest fact that says it.
  func attribute(_ name: String, first trigger: Happening?) -> Attribute? {
    if let value = trigger?.fact.attributes[name] { return value }
    return happenings.last { $0.fact.attributes[name] != nil }?.fact.attributes[name]
  }

  /// The parts that the facts name, the trigger's own first.
  func related(first trigger: Happening?) -> [String: String] {
    var related = trigger?.fact.subject ?? scope
    for (role, id) in scope where related[role] != id { related[role] = id }
    for happening in happenings.reversed() {
      for (role, id) in happening.fact.subject where related[role] == nil { related[role] = id }
    }
    return related
  }
}
