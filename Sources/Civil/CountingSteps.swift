extension Counting {
  /// The way from the trigger to the due day, day by day. It walks between the very days that
  /// `due(from:_:calendar:)` gives, so that account and result are one.
  public func steps(
    from trigger: Day, _ period: Period, calendar: WorkCalendar
  ) -> [CountingStep] {
    let date = due(from: trigger, period, calendar: calendar)
    var walk = Walk(calendar: calendar)
    walk.take(trigger, .trigger)
    switch period {
    case .days, .workingDays:
      walk.count(from: trigger, to: date.nominal, workingOnly: countsWorkingDays(period))
    case .months, .years:
      let clamped = trigger.day != date.nominal.day
      walk.take(date.nominal, .corresponding(period, clamped: clamped))
    }
    walk.finish(date, warnRoll: warnRoll)
    return walk.steps
  }
}

private struct Walk {
  let calendar: WorkCalendar
  var steps: [CountingStep] = []

  init(calendar: WorkCalendar) {
    self.calendar = calendar
  }

  mutating func take(_ day: Day, _ what: CountingStep.What) {
    steps.append(
      CountingStep(day: day, what: what, isProvisional: !calendar.isCovered(day)))
  }

  mutating func count(from trigger: Day, to end: Day, workingOnly: Bool) {
    let step = trigger <= end ? 1 : -1
    var day = trigger
    var number = 0
    while day != end {
      day = day.adding(step)
      let kind = calendar.reason(day)
      if workingOnly, !kind.isWorking {
        take(day, .skipped(kind))
      } else {
        number += 1
        take(day, .counted(number, kind))
      }
    }
  }

  mutating func finish(_ date: DueDate, warnRoll: Counting.WarnRoll) {
    take(date.nominal, .nominalEnd(calendar.reason(date.nominal)))
    var day = date.nominal
    while day < date.due {
      take(day, .rolledOver(calendar.reason(day)))
      day = day.adding(1)
    }
    if warnRoll == .previousWorkingDay, date.lastWorking != date.due {
      take(date.lastWorking, .lastWorking)
    }
    take(date.due, .due(calendar.reason(date.due)))
    take(date.due, .close(date.close))
  }
}
