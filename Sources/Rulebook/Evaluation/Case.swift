import Civil

/// Everything that is known about one subject of one rule, as the question sees it.
struct Case {
  let resolved: ResolvedRule
  let book: Book
  let calendar: WorkCalendar
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

  var rule: Rule { resolved.rule }

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
      $0.fact.kind == kind && $0.fact.attributes[attribute] == .text(rule.id)
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
    related.merge(scope) { $1 }
    for happening in happenings.reversed() {
      for (role, id) in happening.fact.subject where related[role] == nil { related[role] = id }
    }
    return related
  }
}
