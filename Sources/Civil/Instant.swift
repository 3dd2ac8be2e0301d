/// A moment, in milliseconds of UTC since 1970.
public struct Instant: Hashable, Sendable, Comparable, Codable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Later than anything that can be known.
  public static let distantFuture = Instant(milliseconds: .max)

  /// The day in Asia/Shanghai. The zone has kept UTC+8 without summer time since 15 September
  /// 1991, and no rulebook reaches further back.
  public var day: Day {
    let local = milliseconds + 8 * 3_600_000
    let days = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
    return Day(number: Int32(days))
  }

  public func adding(seconds: Int64) -> Instant {
    Instant(milliseconds: milliseconds + seconds * 1000)
  }
}

extension Day {
  /// Midnight in Asia/Shanghai with which the day begins.
  public var start: Instant {
    Instant(milliseconds: Int64(number) * 86_400_000 - 8 * 3_600_000)
  }
}

extension Instant {
  /// `2026-10-08 09:30`, in China.
  public var minute: String {
    let minutes = Int((milliseconds + 8 * 3_600_000) / 60_000 % 1_440)
    let pair = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(day) \(pair(minutes / 60)):\(pair(minutes % 60))"
  }
}
