public import Civil

/// One rule about one subject: the smallest part that can be decided from its own facts.
public struct Concern: Hashable, Sendable {
  public let rule: String
  /// By role: `["contract": "c-9"]`.
  public let subject: [String: String]

  public init(rule: String, subject: [String: String]) {
    self.rule = rule
    self.subject = subject
  }
}

/// Says what a book makes of facts. It holds nothing but the book and the calendar, prepared.
public struct Evaluator: Sendable {
  let ground: Ground

  public var book: Book { ground.book }
  public var calendar: WorkCalendar { ground.calendar }

  public init(book: Book, calendar: WorkCalendar) {
    ground = Ground(book: book, calendar: calendar)
  }

  /// Everything that is owed by all, in the order of the keys.
  public func evaluate(
    facts: some Sequence<Fact>, asOf: Day, knownAt: Instant
  ) -> [Determination] {
    evaluate(facts: facts, asOf: asOf, knownAt: knownAt, rule: nil)
  }

  /// The same of one rule alone.
  func evaluate(
    facts: some Sequence<Fact>, asOf: Day, knownAt: Instant, rule: String?
  ) -> [Determination] {
    evaluate(FactIndex(facts, asOf: asOf, knownAt: knownAt, ground: ground), rule: rule)
  }

  /// The same over facts that are already ordered by what they are about.
  func evaluate(_ index: FactIndex, rule: String? = nil) -> [Determination] {
    var all: [Determination] = []
    for rule in rule.map({ [ground.byID[$0]].compactMap { $0 } }) ?? ground.resolved {
      for scope in index.scopes(of: rule) { all += decide(index.case(of: rule, scope)) }
    }
    return all.sorted { $0.key < $1.key }
  }

  /// What one rule makes of one subject.
  ///
  /// - Parameter facts: all facts about the subject, and those of the policy's issue
  ///   (`Book.anchors.issued`); others do no harm.
  public func evaluate(
    _ concern: Concern, facts: some Sequence<Fact>, asOf: Day, knownAt: Instant
  ) -> [Determination] {
    guard let rule = rule(concern.rule) else { return [] }
    let subject = Case(
      rule, ground, concern.subject, facts: facts, asOf: asOf, knownAt: knownAt)
    let found = decide(subject)
    return found.count > 1 ? found.sorted { $0.key < $1.key } : found
  }

  func rule(_ id: String) -> ResolvedRule? { ground.byID[id] }

  private func decide(_ subject: Case) -> [Determination] {
    guard subject.isKnown else { return [] }
    let findings =
      switch subject.resolved.rule.body {
      case .deadline(let deadline), .cure(let deadline), .power(let deadline):
        DeadlineCase(subject: subject, deadline: deadline).findings()
      case .window(let recurrence):
        if let term = recurrence.again {
          AgainCase(subject: subject, recurrence: recurrence, term: term).findings()
        } else {
          WindowCase(subject: subject, recurrence: recurrence).findings()
        }
      case .order(let order): PrecedenceCase(subject: subject, order: order).findings()
      case .threshold(let threshold):
        ThresholdCase(subject: subject, threshold: threshold).findings()
      case .standing(let standing): StandingCase(subject: subject, standing: standing).findings()
      case .prohibition(let ban): ProhibitionCase(subject: subject, ban: ban).findings()
      case .ladder(let ladder): LadderCase(subject: subject, ladder: ladder).findings()
      case .content(let content): ContentCase(subject: subject, content: content).findings()
      case .routing, .consequence: [Finding]()
      }
    return findings.map { $0.determination() }
  }
}

/// What a book makes of facts on a day, as they were known at a moment. Pure: the same input gives
/// the same answer, whatever the order of the facts, in the order of the keys.
///
/// - Parameters:
///   - facts: with ids that are each used once.
///   - asOf: facts of later days do not count, plans excepted.
///   - knownAt: facts that became known later do not count.
public func evaluate(
  _ book: Book, calendar: WorkCalendar, facts: some Sequence<Fact>, asOf: Day,
  knownAt: Instant = .distantFuture
) -> [Determination] {
  Evaluator(book: book, calendar: calendar).evaluate(facts: facts, asOf: asOf, knownAt: knownAt)
}
