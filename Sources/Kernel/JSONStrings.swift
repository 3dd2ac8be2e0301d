extension JSONReader {
  mutating func string() throws(BadJSON) -> String {
    guard next == UInt8(ascii: "\"") else { throw bad }
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escaped()).utf8
      case 0..<0x20: throw bad
      default: text.append(byte)
      }
    }
    throw bad
  }

  private mutating func escaped() throws(BadJSON) -> Character {
    guard let byte = next else { throw bad }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default: throw bad
    }
  }

  /// One character by its number, or by the two halves of it.
  private mutating func scalar() throws(BadJSON) -> Character {
    var number = try unit()
    if (0xD800..<0xDC00).contains(number) {
      _ = try word("\\u", .null)
      let low = try unit()
      guard (0xDC00..<0xE000).contains(low) else { throw bad }
      number = 0x10000 + (number - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(number) else { throw bad }
    return Character(scalar)
  }

  private mutating func unit() throws(BadJSON) -> UInt32 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy(Self.isHex),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw bad }
    position += 4
    return unit
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
