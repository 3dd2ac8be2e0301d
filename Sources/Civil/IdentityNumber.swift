/// The 公民身份号码 of a person, GB 11643-1999: six digits for a place, eight for the birth, three to
/// tell people apart, one to check.
///
/// Places are not looked up: numbers outlive the districts that issued them, and those for people
/// of Hong Kong, Macau and Taiwan (810000, 820000, 830000) and permanent foreign residents (from 9)
/// keep the same form.
public struct IdentityNumber: Hashable, Sendable {
  /// The whole number. Show `Masked.identityNumber(_:)` instead.
  public let number: String
  public let birth: Day

  public init(reading text: String) throws(IdentityNumberMistake) {
    let number = text.trimmed.uppercased()
    guard !number.isEmpty else { throw .empty }
    if let strange = number.dropLast(number.hasSuffix("X") ? 1 : 0).firstStrange(
      unless: \.isPlainDigit)
    {
      throw .unexpected(strange.character, at: strange.place)
    }
    guard number.utf8.count == 18 else { throw .length(number.utf8.count) }
    let digits = number.dropFirst(6).prefix(8)
    guard let birth = Day(compact: digits) else { throw .birth(String(digits)) }
    guard number.utf8.last == Self.check(number.utf8.prefix(17)) else { throw .check }
    self.number = number
    self.birth = birth
  }

  /// Puts the check character behind the first seventeen digits.
  public init?(completing digits: String) {
    guard digits.utf8.count == 17, digits.isPlainDigits else { return nil }
    let check = Self.check(Substring(digits).utf8)
    try? self.init(reading: digits + String(Unicode.Scalar(check)))
  }

  public var isMale: Bool {
    number.utf8.dropLast().last.map { $0.digit % 2 == 1 } ?? false
  }

  /// Whole years of age on a day.
  public func age(on day: Day) -> Int {
    let hadBirthday = (day.month, day.day) >= (birth.month, birth.day)
    return day.year - birth.year - (hadBirthday ? 0 : 1)
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)

  private static func check(_ digits: Substring.UTF8View) -> UInt8 {
    checks[zip(digits, weights).reduce(0) { $0 + $1.0.digit * $1.1 } % 11]
  }
}

/// A print of it, in a log or an error, never shows the person.
extension IdentityNumber: CustomStringConvertible {
  public var description: String { Masked.identityNumber(number) }
}
