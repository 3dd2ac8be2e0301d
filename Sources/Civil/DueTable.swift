/// The due days of one period under one way of counting, for every trigger of a span of years.
///
/// A rule counts the same way for each of its obligations, so a district's million of them need no
/// counting at all, only one look-up each. The table is filled by `Counting.due` itself.
public struct DueTable: Sendable {
  public let counting: Counting
  public let period: Period
  public let calendar: WorkCalendar
  @usableFromInline let first: Int32
  /// Twice the day number of the due day, and one more if it is provisional.
  @usableFromInline let entries: [Int32]

  /// By default the span is the calendar's coverage and four years on either side. Triggers outside
  /// are counted one by one: slower, with the same result.
  public init(
    _ counting: Counting, _ period: Period, calendar: WorkCalendar,
    triggers span: ClosedRange<Day>? = nil
  ) {
    let coverage = calendar.coverage
    let span =
      span ?? coverage.lowerBound.adding(months: -48)...coverage.upperBound.adding(months: 48)
    self.counting = counting
    self.period = period
    self.calendar = calendar
    first = span.lowerBound.number
    entries = (span.lowerBound.number...span.upperBound.number).map {
      Self.entry(counting.due(from: Day(number: $0), period, calendar: calendar))
    }
  }

  @inlinable
  public func due(from trigger: Day) -> (day: Day, isProvisional: Bool) {
    let entry = entry(trigger.number)
    return (Day(number: entry >> 1), entry & 1 == 1)
  }

  @inlinable @inline(__always)
  func entry(_ trigger: Int32) -> Int32 {
    let index = Int(trigger) - Int(first)
    return UInt(bitPattern: index) < UInt(bitPattern: entries.count)
      ? entries[index] : counted(trigger)
  }

  @usableFromInline @inline(never)
  func counted(_ trigger: Int32) -> Int32 {
    Self.entry(counting.due(from: Day(number: trigger), period, calendar: calendar))
  }

  private static func entry(_ date: DueDate) -> Int32 {
    date.due.number * 2 + (date.isProvisional ? 1 : 0)
  }
}
