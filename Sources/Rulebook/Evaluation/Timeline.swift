import Civil

/// What time alone makes of a duty that is not done: open, due soon, late.
struct Timeline {
  let warnOn: Day
  let due: Day

  func state(on day: Day) -> State {
    if day > due { return .late }
    return day < warnOn ? .open : .dueSoon
  }

  /// The next day on which the state is another one.
  func nextChange(after day: Day) -> Day? {
    if day < warnOn { return warnOn }
    return day <= due ? due.adding(1) : nil
  }
}
