public import Kernel

/// A number as people are asked to write it, `121401.35`: digits, perhaps a point and at most two
/// more, no unit, no thousands marks. It is kept in hundredths, so that nothing is rounded.
enum PlainNumber {
  static func hundredths(_ text: String) throws(NumberMistake) -> Int64 {
    let text = text.trimmed
    guard !text.isEmpty else { throw .empty }
    if let strange = text.firstStrange(unless: isMark) {
      throw .unexpected(strange.character, in: text)
    }
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(\.isPlainDigits) else {
      throw .malformed(text)
    }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.utf8.count <= 2 else { throw .tooManyDecimals(text) }
    let padded = decimals + String(repeating: "0", count: 2 - decimals.utf8.count)
    guard let number = Int64(parts[0] + padded), number <= limit else { throw .tooLarge(text) }
    return isNegative ? -number : number
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte.isPlainDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// Ten trillion, in hundredths: no sum of a district comes near it, and a thousand such numbers
  /// still add up without overflow.
  static let limit: Int64 = 1_000_000_000_000_000

  static func print(hundredths number: Int64) -> String {
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: 100)
    return (number < 0 ? "-" : "") + "\(whole)." + (rest < 10 ? "0\(rest)" : "\(rest)")
  }
}

public enum NumberMistake: Mistake {
  case empty
  case unexpected(Character, in: String)
  case malformed(String)
  case tooManyDecimals(String)
  case tooLarge(String)
  case negative(String)

  public var message: Message {
    switch self {
    case .empty: Message(zh: "没有填写数字。", en: "no number")
    case .unexpected(let character, let text):
      Message(
        zh: "“\(text)”里有“\(character)”。请只填数字，不带单位、逗号或全角字符，例如 1250.50。",
        en: "“\(text)” holds “\(character)”: write digits only, such as 1250.50")
    case .malformed(let text):
      Message(zh: "“\(text)”不是一个数。请写成 1250 或 1250.50。", en: "“\(text)” is not a number")
    case .tooManyDecimals(let text):
      Message(zh: "“\(text)”的小数超过两位。请保留到小数点后两位。", en: "“\(text)” has more than two decimals")
    case .tooLarge(let text):
      Message(zh: "“\(text)”太大了，请核对。", en: "“\(text)” is too large")
    case .negative(let text):
      Message(zh: "“\(text)”不能是负数。", en: "“\(text)” must not be negative")
    }
  }
}
