/// Until when something has to be done.
public struct DueDate: Hashable, Sendable {
  /// The last day of the period as counted, worked or not.
  public let nominal: Day
  /// The last day on which it can be done.
  public let due: Day
  public let close: Close
  /// The last working day up to the due day: when people should have it done where the due day is
  /// not worked and does not roll.
  public let lastWorking: Day
  /// The due day rests on days that no notice has arranged yet; it may still move.
  public let isProvisional: Bool

  public init(nominal: Day, due: Day, close: Close, lastWorking: Day, isProvisional: Bool) {
    self.nominal = nominal
    self.due = due
    self.close = close
    self.lastWorking = lastWorking
    self.isProvisional = isProvisional
  }

  /// The first moment that is too late.
  public var end: Instant {
    due.start.adding(seconds: Int64(close.minutes) * 60)
  }

  /// What is known only by its day is in time on the due day itself.
  public func isMet(on day: Day) -> Bool { day <= due }

  public func isMet(at instant: Instant) -> Bool { instant < end }
}

extension Counting {
  /// The due day of a period that a day sets going. It takes the same time whatever the period is.
  public func due(from trigger: Day, _ period: Period, calendar: WorkCalendar) -> DueDate {
    let nominal = nominalEnd(from: trigger, period, calendar: calendar)
    let due = roll == .nextWorkingDay ? calendar.nextWorking(onOrAfter: nominal) : nominal
    return DueDate(
      nominal: nominal, due: due, close: close,
      lastWorking: calendar.previousWorking(onOrBefore: due),
      isProvisional: isProvisional(
        trigger, nominal: nominal, due: due, workingOnly: countsWorkingDays(period),
        calendar: calendar))
  }

  func countsWorkingDays(_ period: Period) -> Bool {
    switch period {
    case .days: basis == .working
    case .workingDays: true
    case .months, .years: false
    }
  }

  private func nominalEnd(from trigger: Day, _ period: Period, calendar: WorkCalendar) -> Day {
    let sign = start == .nextDay ? 1 : -1
    switch period {
    case .days(let count) where basis == .calendar: return trigger.adding(sign * count)
    case .days(let count), .workingDays(let count):
      return calendar.workingDay(sign * count, after: trigger)
    case .months(let count): return trigger.adding(months: sign * count)
    case .years(let count): return trigger.adding(months: sign * count * 12)
    }
  }

  /// Only days whose working or not was asked can make the answer provisional.
  private func isProvisional(
    _ trigger: Day, nominal: Day, due: Day, workingOnly: Bool, calendar: WorkCalendar
  ) -> Bool {
    if workingOnly, trigger != nominal {
      let asked = start == .nextDay ? trigger.adding(1) : trigger.adding(-1)
      return !calendar.isCovered(asked) || !calendar.isCovered(nominal)
    }
    guard roll == .nextWorkingDay else { return false }
    return !calendar.isCovered(nominal) || !calendar.isCovered(due)
  }
}
