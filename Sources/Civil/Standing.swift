/// How something that falls due stands on the day of the question, by its days alone. Exemptions,
/// pauses and orders are the rulebook's matter.
public enum Standing: UInt8, Sendable, CaseIterable {
  /// What sets the period going is only planned yet.
  case anticipated
  case open
  case dueSoon
  case late
  case met
  case metLate
}

extension DueTable.Entry {
  /// What is done after the day of the question counts as not done yet.
  ///
  /// - Parameter done: `Day.never` if it was not done.
  @inlinable @inline(__always)
  public func standing(trigger: Day, done: Day, asOf: Day) -> Standing {
    if done <= asOf { return done <= due ? .met : .metLate }
    if trigger > asOf { return .anticipated }
    if asOf > due { return .late }
    return asOf < warnOn ? .open : .dueSoon
  }

  /// The first day on which the standing changes though nothing new becomes known; `Day.never` if
  /// none does. What was recorded ahead, done on a later day, counts from that day on.
  @inlinable @inline(__always)
  public func nextChange(_ standing: Standing, trigger: Day, done: Day) -> Day {
    switch standing {
    case .anticipated: min(trigger, done)
    case .open: min(warnOn, done)
    case .dueSoon: min(due.adding(1), done)
    case .late: done
    case .met, .metLate: .never
    }
  }
}

extension Day {
  /// After every day that can be written.
  public static let never = Day(number: .max)
}
