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

/// From where a due day is looked at.
public struct Standpoint: Hashable, Sendable {
  public let asOf: Day
  /// How many days before the due day people are warned.
  public let warning: Int

  public init(asOf: Day, warning: Int) {
    self.asOf = asOf
    self.warning = warning
  }

  /// What is done after the day of the question counts as not done yet.
  ///
  /// - Parameter done: `Day.never` if it was not done.
  @inline(__always)
  public func standing(trigger: Day, due: Day, done: Day) -> Standing {
    if done <= asOf { return done <= due ? .met : .metLate }
    if trigger > asOf { return .anticipated }
    if asOf > due { return .late }
    return asOf < due.adding(-warning) ? .open : .dueSoon
  }

  /// The first day on which time alone changes the standing; `Day.never` if none does.
  @inline(__always)
  public func nextChange(_ standing: Standing, trigger: Day, due: Day) -> Day {
    switch standing {
    case .anticipated: trigger
    case .open: due.adding(-warning)
    case .dueSoon: due.adding(1)
    case .late, .met, .metLate: .never
    }
  }
}

extension Day {
  /// After every day that can be written.
  public static let never = Day(number: .max)
}
