import Civil

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
    let isIssue = fact.kind == anchors.issued
    let lead = vocabulary.events[fact.kind]?.about.first
    return rules.flatMap { rule -> [Concern] in
      guard rule.isDuty else { return [] }
      let each = each(of: rule)
      guard isIssue || each.contains(where: { isConcerned(rule, by: fact, as: $0, lead: lead) })
      else { return [] }
      return scopes(of: rule, each, fact).map { Concern(rule: rule.id, subject: $0) }
    }
  }

  /// A fact that is first of all about something else, a contract of the complex, concerns a rule
  /// on complexes only if the rule speaks of such events.
  private func isConcerned(_ rule: Rule, by fact: Fact, as entity: String, lead: String?) -> Bool {
    guard fact.subject[entity] != nil else { return false }
    guard let lead, lead != entity, fact.subject[lead] != nil else { return true }
    return rule.eventKinds.contains(fact.kind)
  }

  private func scopes(of rule: Rule, _ each: [String], _ fact: Fact) -> [[String: String]] {
    var scopes: [[String: String]] = [[:]]
    for entity in each.compactMap({ vocabulary.entities[$0] }) {
      let ids = fact.subject[entity.name].map { [$0] } ?? members(of: entity, rule: rule)
      scopes = scopes.flatMap { scope in ids.map { scope.merging([entity.name: $0]) { $1 } } }
    }
    return scopes
  }

  /// Over what a rule runs, as its sentence is read now.
  private func each(of rule: Rule) -> [String] {
    var each = rule.each
    for key in rule.ambiguities {
      if case .each(let names)? = ambiguities[key]?.reading?.effect { each = names }
    }
    return each
  }
}

extension Rule {
  /// The events that it speaks of.
  public var eventKinds: Set<String> {
    var kinds = Set(triggers + fulfilledBy)
    switch body {
    case .deadline(let it), .cure(let it), .power(let it):
      kinds.formUnion(it.lapsesOn + it.ownPart + it.pauses.flatMap { [$0.from, $0.until] })
      kinds.formUnion([it.actual, it.extending?.by].compactMap { $0 })
    case .standing(let it): kinds.formUnion(it.freshAfter + it.goneBy)
    case .prohibition(let it): kinds.formUnion(it.cleared)
    case .ladder(let it): kinds.formUnion(it.movesUp)
    case .window, .order, .threshold, .content, .routing, .consequence: break
    }
    return kinds
  }
}
