/// The tables behind a calendar: the rank of every day among working days, and the day of every
/// rank. With them each question is one or two look-ups, however far apart the days are.
///
/// Within the span holidays count; outside only the week does, by division, so that there is no
/// day without an answer.
final class WorkingDays: Sendable {
  /// The day number of the first entry.
  let first: Int
  /// `rank[i]` is the rank of the first working day on or after `first + i`.
  let rank: [Int32]
  /// The day of each rank from `rank[0]` on.
  let days: [Int32]
  /// `next[i]` is the first working day on or after `first + i`.
  let next: [Int32]
  private let week: Week
  /// How far ranks after the span are from those of the plain week.
  private let shift: Int

  init(from first: Day, through last: Day, week: Week, isWorking: (Int32) -> Bool) {
    self.first = Int(first.number)
    self.week = week
    days = (first.number...last.number).filter(isWorking)
    var rank: [Int32] = []
    var next: [Int32] = []
    var seen = 0
    let base = week.rank(self.first)
    let end = Int(last.number) + 1
    let shift = base + days.count - week.rank(end)
    for number in first.number...last.number {
      rank.append(Int32(base + seen))
      next.append(
        seen < days.count ? days[seen] : Int32(week.day(ofRank: week.rank(end))))
      if seen < days.count, days[seen] == number { seen += 1 }
    }
    self.rank = rank
    self.next = next
    self.shift = shift
  }

  func rank(_ number: Int) -> Int {
    let index = number - first
    if index < 0 { return week.rank(number) }
    return index < rank.count ? Int(rank[index]) : week.rank(number) + shift
  }

  func day(ofRank rank: Int) -> Int {
    let index = rank - Int(self.rank[0])
    if index < 0 { return week.day(ofRank: rank) }
    return index < days.count ? Int(days[index]) : week.day(ofRank: rank - shift)
  }
}
