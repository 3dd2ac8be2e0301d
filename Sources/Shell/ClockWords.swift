package import Civil

/// The time of day as people say it.
extension Instant {
  /// `10:32`, in China.
  package var clock: String {
    let minutes = Int((milliseconds + 8 * 3_600_000) / 60_000 % 1_440)
    let pair = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(pair(minutes / 60)):\(pair(minutes % 60))"
  }

  /// `10:32` today, `昨天 10:32`, `10月8日 10:32`.
  package func spoken(from now: Instant) -> String {
    switch now.day.days(since: day) {
    case 0: clock
    case 1: "昨天 \(clock)"
    default: "\(day.chinese(seenFrom: now.day)) \(clock)"
    }
  }
}
