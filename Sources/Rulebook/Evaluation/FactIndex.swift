import Civil

/// The facts of one question, found by the things they are about.
struct FactIndex {
  private let ground: Ground
  private let asOf: Day
  private var facts: [String: [String: SubjectFacts]] = [:]
  private let issue: IssueDay

  init(_ facts: some Sequence<Fact>, asOf: Day, knownAt: Instant, ground: Ground) {
    self.ground = ground
    self.asOf = asOf
    let history = History(facts, knownAt: knownAt)
    issue = IssueDay(history, ground.book, asOf: asOf)
    for happening in history.happenings {
      for (role, id) in happening.fact.subject where ground.roles.contains(role) {
        self.facts[role, default: [:]][id, default: SubjectFacts()]
          .add(happening, asOf: asOf, plans: ground.plans)
      }
    }
    for happening in history.withdrawn {
      for (role, id) in happening.fact.subject where ground.roles.contains(role) {
        self.facts[role, default: [:]][id, default: SubjectFacts()].withdraw(happening)
      }
    }
  }

  func `case`(of rule: ResolvedRule, _ scope: [String: String]) -> Case {
    let lead = scope.min { $0.key < $1.key }
    let about = lead.flatMap { facts[$0.key]?[$0.value] }?.about(scope) ?? SubjectFacts()
    return Case(rule, ground, scope, about, issue, asOf: asOf)
  }

  /// The subjects of a rule: organs by the book, things by what the facts speak of.
  func scopes(of rule: ResolvedRule) -> [[String: String]] {
    var scopes: [[String: String]] = [[:]]
    for entity in rule.each {
      let ids =
        entity.extent == .things
        ? facts[entity.name, default: [:]].keys.sorted()
        : ground.book.members(of: entity, rule: rule.rule)
      scopes = scopes.flatMap { scope in ids.map { scope.merging([entity.name: $0]) { $1 } } }
    }
    return scopes
  }
}

extension Case {
  convenience init(
    _ rule: ResolvedRule, _ ground: Ground, _ scope: [String: String], _ facts: SubjectFacts,
    _ issue: IssueDay, asOf: Day
  ) {
    self.init(
      resolved: rule, ground: ground, scope: scope, happenings: facts.happenings,
      withdrawn: facts.withdrawn, issued: issue.issued, asOf: asOf,
      nextFact: [facts.next, issue.next].compactMap { $0 }.min())
  }

  /// A case from its own facts; others among them do no harm.
  convenience init(
    _ rule: ResolvedRule, _ ground: Ground, _ scope: [String: String],
    facts: some Sequence<Fact>, asOf: Day, knownAt: Instant
  ) {
    let history = History(facts, knownAt: knownAt)
    var about = SubjectFacts()
    for happening in history.happenings where happening.isAbout(scope) {
      about.add(happening, asOf: asOf, plans: ground.plans)
    }
    for happening in history.withdrawn where happening.isAbout(scope) { about.withdraw(happening) }
    self.init(
      rule, ground, scope, about, IssueDay(history, ground.book, asOf: asOf), asOf: asOf)
  }
}
