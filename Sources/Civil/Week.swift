/// The plain week, without holidays: which of its days are worked.
///
/// It numbers the working days of all time one after another, so that "how many" and "the k-th"
/// are answered by a division.
public struct Week: Hashable, Sendable {
  /// Offsets from Monday of the days that are worked, in order.
  let working: [Int]
  /// For each offset from Monday, how many days of the week are worked before it.
  private let before: [Int]

  /// - Parameter weekend: 1 is Monday, 7 is Sunday.
  public init?(weekend: Set<Int>) {
    let working = (0..<7).filter { !weekend.contains($0 + 1) }
    guard !working.isEmpty, weekend.isSubset(of: Set(1...7)) else { return nil }
    self.working = working
    before = (0..<7).map { offset in working.count { $0 < offset } }
  }

  private init(monday toFriday: Int) {
    working = Array(0..<toFriday)
    before = (0..<7).map { min($0, toFriday) }
  }

  /// 国务院关于职工工作时间的规定, article 7: Saturday and Sunday are the days of rest.
  public static let mondayToFriday = Week(monday: 5)

  public var weekend: [Int] { (1...7).filter { !working.contains($0 - 1) } }

  func isWorking(_ number: Int) -> Bool {
    working.contains(Self.split(number + 3, 7).rest)
  }

  /// The number that the first working day on or after `number` has among all working days.
  func rank(_ number: Int) -> Int {
    let (weeks, offset) = Self.split(number + 3, 7)
    return weeks * working.count + before[offset]
  }

  /// The working day of that rank.
  func day(ofRank rank: Int) -> Int {
    let (weeks, index) = Self.split(rank, working.count)
    return weeks * 7 + working[index] - 3
  }

  /// Division that rounds down, for days before 1970.
  private static func split(_ number: Int, _ size: Int) -> (whole: Int, rest: Int) {
    let rest = number % size
    return rest < 0 ? (number / size - 1, rest + size) : (number / size, rest)
  }
}
