/// When the last day ends (民法典 203 ¶2): at midnight, or when the counter closes if there is no way
/// to file but the counter.
public struct Close: Hashable, Sendable {
  /// Minutes after the day's beginning; 1440 is 24:00.
  public let minutes: Int

  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 1440,
      hour + minute > 0
    else { return nil }
    minutes = hour * 60 + minute
  }

  private init(minutes: Int) {
    self.minutes = minutes
  }

  public static let endOfDay = Close(minutes: 1440)
}

extension Close: LosslessStringConvertible {
  /// Reads `24:00` or `17:30`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  public var description: String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ":0\(minute)" : ":\(minute)")
  }
}
