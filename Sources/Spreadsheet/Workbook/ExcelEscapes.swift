/// Excel writes what XML cannot hold as `_x000D_`, and such a text itself as `_x005F_x000D_`.
enum ExcelEscapes {
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.firstIndex(of: UInt8(ascii: "_")), text.count - first >= 7 else {
      return text
    }
    var result = Array(text[..<first])
    var index = first
    while index < text.count {
      if let scalar = scalar(in: text, at: index) {
        result.append(contentsOf: Array(String(scalar).utf8))
        index += 7
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// What the seven bytes at a place stand for, if they are an escape.
  static func scalar(in text: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= text.count, text[index] == UInt8(ascii: "_"),
      text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: text[index + 2..<index + 6], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let number = UInt16(digits, radix: 16) else {
      return nil
    }
    return Unicode.Scalar(number)
  }

  /// The text with control characters escaped, and with escapes that it holds by chance escaped
  /// in turn.
  static func encoded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "_") }) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20, byte != 0x09, byte != 0x0A {
        result.append(
          contentsOf: Array("_x00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))_".utf8))
      } else {
        if scalar(in: bytes, at: index) != nil { result.append(contentsOf: Array("_x005F".utf8)) }
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
