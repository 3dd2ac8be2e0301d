/// A random value that only its bearer knows: a session, an invitation. We keep its digest alone,
/// so that a stolen copy of the database opens nothing.
package struct Secret: Sendable {
  /// 43 characters that may stand in an address or a cookie.
  package let text: String

  /// From 256 random bits, which come from outside like all randomness.
  package init(random first: (UInt64, UInt64), _ second: (UInt64, UInt64)) {
    let words = [first.0, first.1, second.0, second.1]
    text = Base64URL.text(
      words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } })
  }

  package var digest: String { Self.digest(of: text) }

  package static func digest(of text: String) -> String {
    Digest(of: text).description
  }
}

/// RFC 4648 §5 without padding.
package enum Base64URL {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  package static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var held = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      held += 8
      while held >= 6 {
        held -= 6
        text.append(letters[Int(bits >> UInt32(held) & 63)])
      }
    }
    if held > 0 { text.append(letters[Int(bits << UInt32(6 - held) & 63)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// `nil` where the text is not of this form.
  package static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var held = 0
    for letter in text.utf8 {
      let value = values[Int(letter)]
      guard value < 64 else { return nil }
      bits = bits << 6 | UInt32(value)
      held += 6
      if held >= 8 {
        held -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    return bytes
  }
}
