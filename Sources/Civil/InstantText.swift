extension Instant {
  /// Reads `2026-09-17T02:00:00Z` and the like, with an offset and fractions if need be (RFC 3339).
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, [0x54, 0x74, 0x20].contains(bytes[10]),
      let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[13] == 0x3A, bytes[16] == 0x3A,
      let hour = Self.number(bytes[11..<13]), hour < 24,
      let minute = Self.number(bytes[14..<16]), minute < 60,
      let second = Self.number(bytes[17..<19]), second < 61
    else { return nil }
    var rest = bytes[19...]
    guard let fraction = Self.milliseconds(&rest), let offset = Self.offset(rest) else {
      return nil
    }
    let seconds = Int64(day.number) * 86_400 + hour * 3600 + minute * 60 + min(second, 59)
    self.init(milliseconds: (seconds - offset) * 1000 + fraction)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(String(decoding: digits, as: UTF8.self))
  }

  private static func milliseconds(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    guard rest.first == 0x2E else { return 0 }
    let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count + 1)
    let three = Array(digits.prefix(3)) + [0x30, 0x30, 0x30]
    return digits.isEmpty ? nil : number(three.prefix(3))
  }

  /// Seconds east of Greenwich.
  private static func offset(_ rest: ArraySlice<UInt8>) -> Int64? {
    let bytes = Array(rest)
    if bytes == [0x5A] || bytes == [0x7A] { return 0 }
    guard bytes.count == 6, [0x2B, 0x2D].contains(bytes[0]), bytes[3] == 0x3A,
      let hours = number(bytes[1..<3]), hours < 24, let minutes = number(bytes[4..<6]),
      minutes < 60
    else { return nil }
    return (bytes[0] == 0x2D ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
