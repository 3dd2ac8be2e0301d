/// The 统一社会信用代码 of an organisation, GB 32100-2015: one character for the registering
/// department, one for the kind, six for the place, nine for the organisation, one to check.
public struct SocialCreditCode: Hashable, Sendable {
  public let description: String

  /// Reads a code; small letters are taken for capitals, blanks at the ends are dropped.
  public init(reading text: String) throws(SocialCreditCodeMistake) {
    let code = text.trimmed.uppercased()
    guard !code.isEmpty else { throw .empty }
    if let strange = code.firstStrange(unless: { Self.values[Int($0)] >= 0 }) {
      throw .unexpected(strange.character, at: strange.place)
    }
    guard code.utf8.count == 18 else { throw .length(code.utf8.count) }
    guard code.utf8.last == Self.check(code.utf8.prefix(17)) else { throw .check(code) }
    description = code
  }

  /// Adds the last character to the first seventeen.
  public init?(completing code: String) {
    guard code.utf8.count == 17, code.firstStrange(unless: { Self.values[Int($0)] >= 0 }) == nil
    else { return nil }
    let check = Self.check(code.utf8.prefix(17))
    description = code + String(Unicode.Scalar(check))
  }

  /// The place of registration, six digits of GB/T 2260.
  public var place: Substring { description.dropFirst(2).prefix(6) }

  /// Digits and capitals without I, O, S, V and Z, which are easily misread.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// What each byte counts; −1 if it cannot stand in a code.
  private static let values: [Int] = (0...255).map { byte in
    alphabet.firstIndex { Int($0) == byte } ?? -1
  }

  /// The weights are the powers of 3 modulo 31. Check = (31 − Σ mod 31) mod 31; the form seen in
  /// some libraries without the outer 31 − … is wrong.
  private static func check(_ code: Substring.UTF8View) -> UInt8 {
    var sum = 0
    var weight = 1
    for byte in code {
      sum += values[Int(byte)] * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }
}

extension SocialCreditCode: LosslessStringConvertible {
  public init?(_ text: String) {
    try? self.init(reading: text)
  }
}

extension SocialCreditCode: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(reading: decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
