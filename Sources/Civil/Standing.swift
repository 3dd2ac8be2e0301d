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

  /// The first day on which time alone changes the standing; `Day.never` if none does.
  @inlinable @inline(__always)
  public func nextChange(_ standing: Standing, trigger: Day) -> Day {
    switch standing {
    case .anticipated: trigger
    case .open: warnOn
    case .dueSoon: due.adding(1)
    case .late, .met, .metLate: .never
    }
  }
}

extension Day {
  /// After every day that can be written.
  public static let never = Day(number: .max)
}
