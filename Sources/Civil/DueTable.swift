/// The due days of one rule for every trigger of a span of years.
///
/// A rule counts the same way for each of its obligations, so a district's million of them need no
/// counting at all, only one look-up each. The table is filled by the function that counts a single
/// one, so that the two cannot disagree.
public struct DueTable: Sendable {
  public struct Entry: Hashable, Sendable {
    public let due: Day
    /// From this day on people are warned.
    public let warnOn: Day
    public let isProvisional: Bool

    public init(due: Day, warnOn: Day, isProvisional: Bool) {
      self.due = due
      self.warnOn = warnOn
      self.isProvisional = isProvisional
    }
  }

  @usableFromInline let first: Int32
  @usableFromInline let entries: [Entry]
  private let count: @Sendable (Day) -> Entry

  /// Triggers outside the span are counted one by one: slower, with the same result.
  public init(triggers span: ClosedRange<Day>, count: @escaping @Sendable (Day) -> Entry) {
    first = span.lowerBound.number
    entries = (span.lowerBound.number...span.upperBound.number).map { count(Day(number: $0)) }
    self.count = count
  }

  /// Covers what the calendar does, and four years on either side.
  public init(
    _ counting: Counting, _ period: Period, warning days: Int, calendar: WorkCalendar
  ) {
    self.init(triggers: calendar.usualTriggers) { trigger in
      let date = counting.due(from: trigger, period, calendar: calendar)
      return Entry(
        due: date.due, warnOn: date.due.adding(-days), isProvisional: date.isProvisional)
    }
  }

  @inlinable @inline(__always)
  public func entry(for trigger: Day) -> Entry {
    let index = Int(trigger.number) - Int(first)
    return UInt(bitPattern: index) < UInt(bitPattern: entries.count)
      ? entries[index] : counted(trigger)
  }

  @usableFromInline @inline(never)
  func counted(_ trigger: Day) -> Entry {
    count(trigger)
  }
}

extension WorkCalendar {
  /// The days on which nearly everything that a district looks at has begun.
  public var usualTriggers: ClosedRange<Day> {
    coverage.lowerBound.adding(months: -48)...coverage.upperBound.adding(months: 48)
  }
}
