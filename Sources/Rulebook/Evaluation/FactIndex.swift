import Civil

/// The facts of one question, found by the things they are about.
struct FactIndex {
  private let evaluator: Evaluator
  private let asOf: Day
  private var past: [String: [String: [Happening]]] = [:]
  private var withdrawn: [String: [String: [Happening]]] = [:]
  /// The first day after the question's on which something recorded ahead happens, by part.
  private var ahead: [String: [String: Day]] = [:]
  private var issued: Case.Issue?
  private var issueAhead: Day?

  /// - Parameter roles: the parts by which facts will be asked for; all of the book's if left out.
  init(
    _ facts: some Sequence<Fact>, asOf: Day, knownAt: Instant, evaluator: Evaluator,
    roles: Set<String>? = nil
  ) {
    self.evaluator = evaluator
    self.asOf = asOf
    let book = evaluator.book
    let roles = roles ?? evaluator.roles
    let history = History(facts, knownAt: knownAt)
    issued = book.issuedOn.flatMap { $0 <= asOf ? Case.Issue(day: $0, fact: nil) : nil }
    for happening in history.happenings { add(happening, roles, book) }
    for happening in history.withdrawn {
      for (role, id) in happening.fact.subject where roles.contains(role) {
        withdrawn[role, default: [:]][id, default: []].append(happening)
      }
    }
  }

  private mutating func add(_ happening: Happening, _ roles: Set<String>, _ book: Book) {
    let fact = happening.fact
    let isSeen = fact.on <= asOf || evaluator.plans.contains(fact.kind)
    if fact.kind == book.anchors.issued { addIssue(happening) }
    for (role, id) in fact.subject where roles.contains(role) {
      if isSeen { past[role, default: [:]][id, default: []].append(happening) }
      if fact.on > asOf {
        let known = ahead[role]?[id]
        ahead[role, default: [:]][id] = known.map { min($0, fact.on) } ?? fact.on
      }
    }
  }

  private mutating func addIssue(_ happening: Happening) {
    if happening.day > asOf {
      issueAhead = issueAhead.map { min($0, happening.day) } ?? happening.day
    } else if issued?.fact == nil {
      issued = Case.Issue(day: happening.day, fact: happening.fact.id)
    }
  }

  func `case`(of rule: ResolvedRule, _ scope: [String: String]) -> Case {
    Case(
      resolved: rule, book: evaluator.book, calendar: evaluator.calendar, scope: scope,
      happenings: about(scope, in: past), withdrawn: about(scope, in: withdrawn),
      issued: issued, asOf: asOf, nextFact: nextFact(scope))
  }

  private func about(
    _ scope: [String: String], in facts: [String: [String: [Happening]]]
  ) -> [Happening] {
    guard let (role, id) = scope.min(by: { $0.key < $1.key }) else { return [] }
    let found = facts[role]?[id] ?? []
    guard scope.count > 1 else { return found }
    return found.filter { happening in
      scope.allSatisfy { happening.fact.subject[$0.key] == $0.value }
    }
  }

  private func nextFact(_ scope: [String: String]) -> Day? {
    (scope.map { ahead[$0.key]?[$0.value] } + [issueAhead]).compactMap { $0 }.min()
  }

  /// The subjects of a rule: organs by the book, things by what the facts speak of.
  func scopes(of rule: ResolvedRule) -> [[String: String]] {
    var scopes: [[String: String]] = [[:]]
    for entity in rule.each {
      let ids = ids(of: entity, rule)
      scopes = scopes.flatMap { scope in ids.map { scope.merging([entity.name: $0]) { $1 } } }
    }
    return scopes
  }

  private func ids(of entity: EntityKind, _ rule: ResolvedRule) -> [String] {
    entity.extent == .things
      ? Set(past[entity.name, default: [:]].keys)
        .union(withdrawn[entity.name, default: [:]].keys).sorted()
      : evaluator.book.members(of: entity, rule: rule.rule)
  }
}

extension Book {
  /// The organs that an entity ranges over.
  func members(of entity: EntityKind, rule: Rule) -> [String] {
    switch entity.extent {
    case .things: []
    case .district: [district]
    case .bearers:
      rule.who.bearers.compactMap { if case .organ(let id) = $0 { id } else { nil } }
    case .organs:
      organs.all[entity.name] == nil ? organs.members(of: entity.name).map(\.id) : [entity.name]
    }
  }

  /// The rules, with their subjects, that a fact has a bearing on. Deciding these anew brings
  /// everything up to date that the fact can have changed.
  public func concerned(by fact: Fact) -> [Concern] {
    rules.flatMap { rule -> [Concern] in
      guard rule.kind == .deadline || rule.kind == .window,
        let each = ResolvedRule(rule, in: self)?.each
      else { return [] }
      let isIssue = fact.kind == anchors.issued
      var scopes: [[String: String]] = [[:]]
      var named = false
      for entity in each {
        let given = fact.subject[entity.name]
        named = named || given != nil
        let ids = given.map { [$0] } ?? members(of: entity, rule: rule)
        scopes = scopes.flatMap { scope in ids.map { scope.merging([entity.name: $0]) { $1 } } }
      }
      guard named || isIssue else { return [] }
      return scopes.map { Concern(rule: rule.id, subject: $0) }
    }
  }
}
