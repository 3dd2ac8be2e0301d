package import Civil

extension Instant {
  /// As programs read it: RFC 3339 in UTC, to the millisecond.
  package var rfc3339: String {
    let days = Int32((Double(milliseconds) / 86_400_000).rounded(.down))
    let rest = Int(milliseconds - Int64(days) * 86_400_000)
    let parts = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map {
      Self.padded($0, 2)
    }
    return "\(Day(number: days))T\(parts.joined(separator: ":")).\(Self.padded(rest % 1_000, 3))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
