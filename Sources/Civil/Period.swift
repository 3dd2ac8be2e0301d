/// A length of time as a rule states it.
public enum Period: Hashable, Sendable {
  /// Days of the kind that the rule's way of counting says: every day, or working days.
  case days(Int)
  case workingDays(Int)
  case months(Int)
  case years(Int)

  public var count: Int {
    switch self {
    case .days(let count), .workingDays(let count), .months(let count), .years(let count): count
    }
  }

  /// `15日`, `5个工作日`, `1个月`, `2年`
  public var chinese: String {
    switch self {
    case .days(let count): "\(count)日"
    case .workingDays(let count): "\(count)个工作日"
    case .months(let count): "\(count)个月"
    case .years(let count): "\(count)年"
    }
  }
}
