/// A number and the unit written behind it: `23.5万平方米`. Exact: no binary fractions.
struct Quantity {
  /// The digits as one whole number, and how many of them are decimals.
  let digits: Int64
  let places: Int
  /// Levelled; empty if there is none.
  let unit: String

  /// Nil when the text does not begin with a plain number that fits, or goes on in another number:
  /// "2731户 当期1700户" is two statements, and nobody here chooses between them.
  init?(_ text: String) {
    if let plain = Quantity(plain: text) {
      self = plain
      return
    }
    let levelled = Plain.levelled(text)
    let number = levelled.prefix { "0123456789.,-+".contains($0) }
    guard let plain = Self.withoutThousandsMarks(number) else { return nil }
    let unit = levelled.dropFirst(number.count)
    let bare = unit.replacing("m2", with: "").replacing("m^2", with: "")
    guard !bare.contains(where: Self.isDigit) else { return nil }
    let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var decimals = parts.count == 2 ? parts[1] : ""
    while decimals.last == "0" { decimals.removeLast() }
    guard let digits = Int64(parts[0] + decimals) else { return nil }
    self.digits = digits
    places = decimals.count
    self.unit = String(unit)
  }

  /// `89.10`, as most cells have it, read in one pass.
  private init?(plain text: String) {
    var (digits, places, zeros): (Int64, Int, Int) = (0, 0, 0)
    var (isBehindPoint, last) = (false, UInt8(ascii: "."))
    guard (1...15).contains(text.utf8.count) else { return nil }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        if isBehindPoint { places += 1 }
        zeros = byte == UInt8(ascii: "0") ? zeros + 1 : 0
      case UInt8(ascii: "."):
        guard !isBehindPoint, last != byte else { return nil }
        (isBehindPoint, zeros) = (true, 0)
      default: return nil
      }
      last = byte
    }
    guard last != UInt8(ascii: "."), places <= 12 else { return nil }
    for _ in 0..<min(zeros, places) {
      digits /= 10
      places -= 1
    }
    (self.digits, self.places, unit) = (digits, places, "")
  }

  /// The number in units of so small a fraction: exact or nil.
  func scaled(by numerator: Int64) -> Int64? {
    var divisor: Int64 = 1
    for _ in 0..<places { divisor *= 10 }
    let (product, isTooLarge) = digits.multipliedReportingOverflow(by: numerator)
    guard !isTooLarge, product % divisor == 0 else { return nil }
    return product / divisor
  }

  /// The same, rounded half up, for units that do not divide evenly.
  func rounded(by numerator: Int64, over denominator: Int64) -> Int64? {
    var divisor = denominator
    for _ in 0..<places { divisor *= 10 }
    let (product, isTooLarge) = digits.multipliedReportingOverflow(by: numerator)
    guard !isTooLarge, product >= 0, product < .max - divisor else { return nil }
    return (product + divisor / 2) / divisor
  }

  /// Swift takes 万 for a number too.
  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) && character.isASCII
  }

  /// `1,234,567.5` is a number; `1,5` and `12,34` are not.
  private static func withoutThousandsMarks(_ text: Substring) -> String? {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first, !whole.isEmpty, whole != "-", halves.last?.isEmpty == false,
      halves.count == 1 || (halves[1].allSatisfy(isDigit) && halves[1].count <= 12)
    else { return nil }
    let isNegative = whole.first == "-"
    let groups = whole.dropFirst(isNegative ? 1 : 0)
      .split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }), whole.count <= 24,
      groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
    else { return nil }
    let digits = groups.joined()
    guard digits.count <= 15 else { return nil }
    return (isNegative ? "-" : "") + digits + (halves.count == 2 ? "." + halves[1] : "")
  }
}
