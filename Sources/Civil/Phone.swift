public import Kernel

/// A telephone number of the country: a mobile number, a landline with its area code, or a short
/// service number such as 12345. A plain check of form; whether anybody answers is not known.
public struct Phone: Hashable, Sendable {
  /// `13800138000`, `0376-6601234`, `4008001234`, `12345`
  public let description: String

  public init(reading text: String) throws(PhoneMistake) {
    let typed = text.trimmed
    guard !typed.isEmpty else { throw .empty }
    var digits = typed.filter { !"- ()（）".contains($0) }
    if digits.hasPrefix("+86") { digits.removeFirst(3) }
    guard digits.isPlainDigits, let number = Self.form(digits) else { throw .form(typed) }
    description = number
  }

  public var isMobile: Bool { description.count == 11 && description.first == "1" }

  private static func form(_ digits: String) -> String? {
    let second = digits.dropFirst().first ?? "0"
    switch (digits.first, digits.count) {
    case ("1", 11) where ("3"..."9").contains(second): return digits
    case ("0", 10...12): return landline(digits)
    case ("4", 10) where digits.hasPrefix("400"): return digits
    case ("1", 5), ("9", 5...6), ("1", 3): return digits
    default: return nil
    }
  }

  /// 010 and 02x have two more digits in their area code, all others three.
  private static func landline(_ digits: String) -> String? {
    let isShort = digits.hasPrefix("010") || digits.hasPrefix("02")
    let area = digits.prefix(isShort ? 3 : 4)
    let rest = digits.dropFirst(area.count)
    return (7...8).contains(rest.count) && rest.first != "0" ? "\(area)-\(rest)" : nil
  }
}

extension Phone: LosslessStringConvertible {
  public init?(_ text: String) {
    try? self.init(reading: text)
  }
}

/// The number itself stays out of the English text, which goes to logs.
public enum PhoneMistake: Mistake {
  case empty
  case form(String)

  public var message: Message {
    switch self {
    case .empty: Message(zh: "没有填写电话。", en: "no telephone number")
    case .form(let text):
      Message(
        zh: "“\(text)”不像电话号码。手机填11位数字，座机请带区号，例如 0376-6601234。",
        en: "not a telephone number")
    }
  }
}
