/// Decimal text without binary arithmetic: what the file says is what is shown.
enum NumberText {
  /// A number taken apart: `-1.25E3` is minus, the digits 125, and a point after the fourth place.
  struct Parts {
    var isNegative = false
    var digits: [UInt8] = []
    /// How many digits stand before the point; may be negative or beyond the digits.
    var point = 0
  }

  /// Excel keeps 15 significant digits; what stands behind them is noise of binary fractions.
  static let significantDigits = 15

  /// As Excel shows it in the format "General", without exponent.
  static func shown(_ exact: String, isPercent: Bool) -> String {
    guard var parts = parts(of: exact) else { return exact }
    round(&parts)
    if isPercent { parts.point += 2 }
    guard abs(parts.point) <= 40 else { return exact }
    return plain(parts) + (isPercent ? "%" : "")
  }

  /// Whether the number has more digits before its point than Excel can keep: a long code that
  /// was stored as a number and has lost its end.
  static func hasLostDigits(_ exact: String) -> Bool {
    guard let parts = parts(of: exact) else { return false }
    return parts.point > significantDigits
  }

  /// Whether the bytes are a plain decimal number, perhaps with an exponent.
  static func isNumber(_ bytes: [UInt8]) -> Bool {
    var digits = 0
    var exponent: Int?
    var hasPoint = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        exponent = exponent.map { $0 + 1 }
      case UInt8(ascii: "."):
        if hasPoint || exponent != nil { return false }
        hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        if digits == 0 || exponent != nil { return false }
        exponent = 0
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        let isFirst = index == 0 || bytes[index - 1] | 0x20 == UInt8(ascii: "e")
        if !isFirst { return false }
      default: return false
      }
    }
    return digits > 0 && exponent != 0 && exponent ?? 1 <= 4
  }

  static func parts(of text: String) -> Parts? {
    var parts = Parts()
    var rest = Substring(text).utf8
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      parts.isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    guard read(mantissa, into: &parts) else { return nil }
    if mantissa.count < rest.count {
      guard let exponent = exponent(rest.dropFirst(mantissa.count + 1)) else { return nil }
      parts.point += exponent
    }
    trim(&parts)
    return parts
  }

  private static func read(_ mantissa: Substring.UTF8View, into parts: inout Parts) -> Bool {
    var seenPoint = false
    for byte in mantissa {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        parts.digits.append(byte - UInt8(ascii: "0"))
        if !seenPoint { parts.point += 1 }
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      default: return false
      }
    }
    return !parts.digits.isEmpty && parts.digits.count <= 400
  }

  private static func exponent(_ text: Substring.UTF8View) -> Int? {
    guard (1...5).contains(text.count), let number = Int(Substring(text)) else { return nil }
    return number
  }

  /// Takes leading and trailing zeros away.
  private static func trim(_ parts: inout Parts) {
    while parts.digits.last == 0 { parts.digits.removeLast() }
    let zeros = parts.digits.prefix { $0 == 0 }.count
    parts.digits.removeFirst(zeros)
    parts.point -= zeros
    if parts.digits.isEmpty { parts = Parts() }
  }

  private static func round(_ parts: inout Parts) {
    guard parts.digits.count > significantDigits else { return }
    let next = parts.digits[significantDigits]
    parts.digits.removeSubrange(significantDigits...)
    if next >= 5 { carry(&parts) }
    trim(&parts)
  }

  private static func carry(_ parts: inout Parts) {
    for index in parts.digits.indices.reversed() {
      if parts.digits[index] < 9 {
        parts.digits[index] += 1
        return
      }
      parts.digits[index] = 0
    }
    parts.digits.insert(1, at: 0)
    parts.point += 1
  }

  private static func plain(_ parts: Parts) -> String {
    guard !parts.digits.isEmpty else { return "0" }
    let digits = String(decoding: parts.digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    let sign = parts.isNegative ? "-" : ""
    let missing = parts.point - parts.digits.count
    if missing >= 0 { return sign + digits + String(repeating: "0", count: missing) }
    if parts.point <= 0 {
      return sign + "0." + String(repeating: "0", count: -parts.point) + digits
    }
    return sign + digits.prefix(parts.point) + "." + digits.dropFirst(parts.point)
  }
}
