public import Civil

/// What a draft would have come to on what really happened: both books over the same facts.
public struct Backtest: Sendable {
  /// By who had to act.
  public let organs: [Share]
  /// How many duties fell due in each week, by its Monday.
  public let weeks: [Week]
  /// The days on which most falls due under the new book.
  public let cliff: [(day: Day, count: Int)]
  /// Who would have been recorded for what, under each book.
  public let recorded: [Record]

  public struct Share: Hashable, Sendable {
    public let bearer: String
    public internal(set) var old = Count()
    public internal(set) var new = Count()
  }

  public struct Count: Hashable, Sendable {
    public internal(set) var due = 0
    public internal(set) var late = 0
  }

  public struct Week: Hashable, Sendable {
    public let monday: Day
    public internal(set) var old = 0
    public internal(set) var new = 0
  }

  public struct Record: Hashable, Sendable {
    public let rule: String
    public let after: String
    public let target: String
    public internal(set) var old = 0
    public internal(set) var new = 0
  }

  public init(
    from old: Book, to new: Book, calendar: WorkCalendar, facts: some Sequence<Fact>,
    within period: ClosedRange<Day>
  ) {
    var sums = Sums()
    let facts = Array(facts)
    sums.add(Evaluator(book: old, calendar: calendar), facts, period, \.old, \.old, \.old)
    let days = sums.add(
      Evaluator(book: new, calendar: calendar), facts, period, \.new, \.new, \.new)
    organs = sums.organs.values.sorted { $0.bearer < $1.bearer }
    weeks = sums.weeks.values.sorted { $0.monday < $1.monday }
    cliff = days.map { (day: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.day) < ($0.count, $1.day) }.prefix(5).map { $0 }
    recorded = sums.records.values.sorted {
      ($0.rule, $0.after, $0.target) < ($1.rule, $1.after, $1.target)
    }
  }
}

private struct Sums {
  var organs: [String: Backtest.Share] = [:]
  var weeks: [Day: Backtest.Week] = [:]
  var records: [[String]: Backtest.Record] = [:]

  /// - Returns: how many duties fall due on each day.
  @discardableResult
  mutating func add(
    _ evaluator: Evaluator, _ facts: [Fact], _ period: ClosedRange<Day>,
    _ share: WritableKeyPath<Backtest.Share, Backtest.Count>,
    _ week: WritableKeyPath<Backtest.Week, Int>, _ record: WritableKeyPath<Backtest.Record, Int>
  ) -> [Day: Int] {
    var days: [Day: Int] = [:]
    let all = evaluator.evaluate(
      facts: facts, asOf: period.upperBound, knownAt: .distantFuture)
    for it in all {
      note(evaluator.proposals(for: it), record)
      guard let due = it.due, period.contains(due) else { continue }
      days[due, default: 0] += 1
      let bearer = it.bearer ?? "?"
      organs[bearer, default: .init(bearer: bearer)][keyPath: share].due += 1
      if it.isLate { organs[bearer]?[keyPath: share].late += 1 }
      let monday = due.adding(-((Int(due.number) + 3) % 7))
      weeks[monday, default: .init(monday: monday)][keyPath: week] += 1
    }
    return days
  }

  private mutating func note(
    _ proposals: [Proposal], _ count: WritableKeyPath<Backtest.Record, Int>
  ) {
    for it in proposals {
      let target = it.target ?? "?"
      records[
        [it.rule, it.after, target], default: .init(rule: it.rule, after: it.after, target: target)
      ][keyPath: count] += 1
    }
  }
}

extension Determination {
  var isLate: Bool { [.late, .metLate, .breached].contains(state) }
}
