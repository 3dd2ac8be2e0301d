/// A calendar day in China, kept as the number of days since 1970-01-01 and written `2026-09-01`.
public struct Day: Hashable, Sendable, Comparable {
  public let number: Int32

  public init(number: Int32) {
    self.number = number
  }

  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(number: Self.number(year: year, month: month, day: day))
  }

  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }
}

extension Day {
  /// 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let shifted = (Int(number) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var day: Int { parts.day }

  /// A sum beyond all days stops at the last one, so that no number in a form stops the program.
  public func adding(_ days: Int) -> Day {
    Day(number: Int32(clamping: Int(number) &+ days))
  }

  public func days(since earlier: Day) -> Int {
    Int(number) - Int(earlier.number)
  }

  /// The corresponding day so many months later; where there is none, the last of that month
  /// (民法典 202).
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + months
    let target = (year: count / 12, month: count % 12 + 1)
    let last = Self.length(ofMonth: target.month, year: target.year)
    return Day(number: Self.number(year: target.year, month: target.month, day: min(day, last)))
  }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Days from civil and back after Howard Hinnant's algorithms, which are exact for every day of
  // the proleptic Gregorian calendar.
  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Day: LosslessStringConvertible {
  /// Reads exactly `YYYY-MM-DD`.
  public init?(_ text: String) {
    var text = text
    guard let day = text.withUTF8({ Day(utf8: $0) }) else { return nil }
    self = day
  }

  /// The same from bytes that need not become a text first.
  public init?(utf8 digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
      let year = Self.integer(digits[0..<4]), let month = Self.integer(digits[5..<7]),
      let day = Self.integer(digits[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func integer(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// Written byte by byte: lists of a hundred thousand obligations print little else.
  public var description: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      Self.write(year, 4, into: bytes, at: 0)
      bytes[4] = UInt8(ascii: "-")
      Self.write(month, 2, into: bytes, at: 5)
      bytes[7] = UInt8(ascii: "-")
      Self.write(day, 2, into: bytes, at: 8)
      return 10
    }
  }

  private static func write(
    _ number: Int, _ width: Int, into bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) {
    var rest = number
    for place in (start..<start + width).reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a day: \(text)"))
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
