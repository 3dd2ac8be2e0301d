public import Civil

/// What a new arrangement of holidays does to what is owed: every duty whose last day or state it
/// moves, to be read before the arrangement is applied.
public struct CalendarDiff: Sendable {
  /// The days that are worked under one calendar and not under the other.
  public let days: [Day]
  /// By rule, then by the new last day.
  public let changes: [Change]
  /// How many last days stay where they were and are provisional no more.
  public let settled: Int

  public struct Change: Hashable, Sendable {
    public let key: String
    public let rule: String
    public let bearer: String?
    public let subject: [String: String]
    /// `nil` if the duty is there under the other calendar alone.
    public let old: Standing?
    public let new: Standing?

    /// How many days later it falls due; fewer than none if earlier, `nil` if a day is missing.
    public var moved: Int? {
      guard let old = old?.due, let new = new?.due else { return nil }
      return new.days(since: old)
    }
  }

  /// Where a duty stands under one calendar.
  public struct Standing: Hashable, Sendable {
    public let nominal: Day?
    public let due: Day?
    public let state: State
    /// The steps of its count that the other calendar does not have.
    public let why: [Step]
  }

  /// How a rule's duties move, all together.
  public struct Sum: Hashable, Sendable {
    public let rule: String
    public internal(set) var earlier = 0
    public internal(set) var later = 0
    /// The last day stays; the day as counted or the state does not.
    public internal(set) var otherwise = 0
  }

  /// One sum for each rule that something moves of, in the order of their ids.
  public var rules: [Sum] {
    var sums: [String: Sum] = [:]
    for change in changes {
      let moved = change.moved ?? 0
      let part = moved < 0 ? \Sum.earlier : moved > 0 ? \Sum.later : \Sum.otherwise
      sums[change.rule, default: Sum(rule: change.rule)][keyPath: part] += 1
    }
    return sums.values.sorted { $0.rule < $1.rule }
  }

  /// - Parameters:
  ///   - asOf: the day of the question; facts of later days do not count, plans excepted.
  ///   - period: duties that fall due outside of it under both calendars are left out.
  public init(
    book: Book, from old: WorkCalendar, to new: WorkCalendar, facts: some Sequence<Fact>,
    asOf: Day, knownAt: Instant = .distantFuture, within period: ClosedRange<Day>
  ) {
    let facts = Array(facts)
    let before = CalendarSide(book, old, facts, asOf: asOf, knownAt: knownAt)
    let after = CalendarSide(book, new, facts, asOf: asOf, knownAt: knownAt)
    let pairs = before.paired(with: after).filter { $0.falls(within: period) }
    days = new.differences(from: old)
    changes = pairs.filter(\.differs).compactMap { $0.change(before, after) }.sorted {
      ($0.rule, $0.lastDay, $0.key) < ($1.rule, $1.lastDay, $1.key)
    }
    settled = pairs.filter(\.isSettled).count
  }
}

extension CalendarDiff.Change {
  fileprivate var lastDay: Day { new?.due ?? old?.due ?? .never }
}
