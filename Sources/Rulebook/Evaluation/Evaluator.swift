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
  public let book: Book
  public let calendar: WorkCalendar
  let resolved: [ResolvedRule]
  /// The parts of subjects that rules range over, and the events that speak of plans.
  let roles: Set<String>
  let plans: Set<String>
  private let byID: [String: ResolvedRule]

  public init(book: Book, calendar: WorkCalendar) {
    self.book = book
    self.calendar = calendar
    resolved = book.rules.filter { $0.kind == .deadline || $0.kind == .window }
      .compactMap { ResolvedRule($0, in: book) }
    roles = Set(resolved.flatMap { $0.each.map(\.name) })
    plans = Set(book.vocabulary.events.values.filter(\.isPlan).map(\.name))
    byID = Dictionary(uniqueKeysWithValues: resolved.map { ($0.rule.id, $0) })
  }

  /// Everything that is owed by all, in the order of the keys.
  public func evaluate(
    facts: some Sequence<Fact>, asOf: Day, knownAt: Instant
  ) -> [Determination] {
    let index = FactIndex(facts, asOf: asOf, knownAt: knownAt, evaluator: self)
    return resolved.flatMap { rule in
      index.scopes(of: rule).flatMap { decide(rule, $0, index) }
    }
    .sorted { $0.key < $1.key }
  }

  /// What one rule makes of one subject.
  ///
  /// - Parameter facts: all facts about the subject, and those of the policy's issue
  ///   (`Book.anchors.issued`); others do no harm.
  public func evaluate(
    _ concern: Concern, facts: some Sequence<Fact>, asOf: Day, knownAt: Instant
  ) -> [Determination] {
    guard let rule = byID[concern.rule] else { return [] }
    let index = FactIndex(
      facts, asOf: asOf, knownAt: knownAt, evaluator: self, roles: Set(concern.subject.keys))
    return decide(rule, concern.subject, index).sorted { $0.key < $1.key }
  }

  func rule(_ id: String) -> ResolvedRule? { byID[id] }

  private func decide(
    _ rule: ResolvedRule, _ scope: [String: String], _ index: FactIndex
  ) -> [Determination] {
    let subject = index.case(of: rule, scope)
    switch rule.rule.body {
    case .deadline(let deadline):
      return DeadlineCase(subject: subject, deadline: deadline).findings()
        .map { $0.determination() }
    case .window(let recurrence):
      return WindowCase(subject: subject, recurrence: recurrence).findings()
        .map { $0.determination() }
    case .routing, .consequence: return []
    }
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
