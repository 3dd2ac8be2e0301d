/// Every answer here takes the same time, however far apart the days are.
extension WorkCalendar {
  public func isWorking(_ day: Day) -> Bool {
    tables.rank(Int(day.number) + 1) != tables.rank(Int(day.number))
  }

  /// The day itself if it is worked, otherwise the first one after it that is.
  public func nextWorking(onOrAfter day: Day) -> Day {
    let index = Int(day.number) - tables.first
    if index >= 0, index < tables.next.count { return Day(number: tables.next[index]) }
    return self.day(ofRank: tables.rank(Int(day.number)))
  }

  /// The day itself if it is worked, otherwise the last one before it that is.
  public func previousWorking(onOrBefore day: Day) -> Day {
    self.day(ofRank: tables.rank(Int(day.number) + 1) - 1)
  }

  /// How many working days there are from one day to another, both included.
  public func workingDays(from first: Day, to last: Day) -> Int {
    guard first <= last else { return 0 }
    return tables.rank(Int(last.number) + 1) - tables.rank(Int(first.number))
  }

  /// The `count`-th working day after a day, which itself does not count; before it if `count` is
  /// negative. Zero gives the day itself, worked or not.
  public func workingDay(_ count: Int, after day: Day) -> Day {
    if count == 0 { return day }
    if count > 0 { return self.day(ofRank: tables.rank(Int(day.number) + 1) + count - 1) }
    return self.day(ofRank: tables.rank(Int(day.number)) + count)
  }

  private func day(ofRank rank: Int) -> Day {
    Day(number: Int32(clamping: tables.day(ofRank: rank)))
  }
}
