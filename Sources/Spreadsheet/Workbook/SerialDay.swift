import Civil

/// Excel's days: a count from 1900 or 1904, with the time as a fraction.
enum SerialDay {
  /// Nil for what is no day in Excel: negative numbers, and those past the year 9999.
  static func content(_ exact: String, countsFrom1904: Bool) -> Cell.Content? {
    guard let serial = Double(exact), serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    var seconds = Int(((serial - Double(days)) * 86_400).rounded())
    if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
    guard let day = day(days, countsFrom1904: countsFrom1904) else { return nil }
    return .day(day, seconds: seconds)
  }

  /// Excel believes that 1900 was a leap year: its day 60 never was, and the days before it are
  /// counted from one day later.
  private static func day(_ serial: Int, countsFrom1904: Bool) -> Day? {
    if countsFrom1904 { return Day(number: Int32(serial - 24_107)) }
    guard serial > 0, serial != 60 else { return nil }
    return Day(number: Int32(serial - (serial < 60 ? 25_568 : 25_569)))
  }
}
