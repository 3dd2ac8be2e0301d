import Kernel

/// Bytes written as hexadecimal digits.
enum Hexadecimal {
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    case 0x41...0x46: digit - 0x41 + 10
    default: nil
    }
  }
}

extension Written {
  /// Digits for exactly so many bytes, in small letters.
  func hexadecimal(bytes count: Int) throws(InputFault) -> String {
    let text = try text()
    guard let bytes = Hexadecimal.bytes(text), bytes.count == count else {
      throw fault(
        zh: "应是 \(count * 2) 位十六进制数字。", en: "should be \(count * 2) hexadecimal digits")
    }
    return text.lowercased()
  }
}
