/// The 统一社会信用代码 of an organisation, GB 32100-2015: one character for the registering
/// department, one for the kind, six for the place, nine for the organisation, one to check.
public struct SocialCreditCode: Hashable, Sendable {
  public let description: String

  /// Reads a code; small letters are taken for capitals, blanks at the ends are dropped.
  public init(reading text: String) throws(SocialCreditCodeMistake) {
    let code = text.trimmed.uppercased()
    guard !code.isEmpty else { throw .empty }
    for (index, character) in code.enumerated() where Self.value(of: character) == nil {
      throw .unexpected(character, at: index + 1)
    }
    guard code.count == 18 else { throw .length(code.count) }
    guard code.last == Self.check(code.dropLast()) else { throw .check(code) }
    description = code
  }

  /// Adds the last character to the first seventeen.
  public init?(completing code: String) {
    guard code.count == 17, let check = Self.check(code[...]) else { return nil }
    description = code + String(check)
  }

  /// The place of registration, six digits of GB/T 2260.
  public var place: Substring { description.dropFirst(2).prefix(6) }

  /// Digits and capitals without I, O, S, V and Z, which are easily misread.
  static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  private static func value(of character: Character) -> Int? {
    alphabet.firstIndex(of: character)
  }

  /// The weights are the powers of 3 modulo 31. Check = (31 − Σ mod 31) mod 31; the form seen in
  /// some libraries without the outer 31 − … is wrong.
  private static func check(_ code: Substring) -> Character? {
    var sum = 0
    var weight = 1
    for character in code {
      guard let value = value(of: character) else { return nil }
      sum += value * weight
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
