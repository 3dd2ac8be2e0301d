extension StringProtocol where UTF8View: BidirectionalCollection {
  /// Without the blanks at either end, of whatever width.
  var trimmed: String {
    // Cells of a register hardly ever have any, and asking each character costs most of a reading.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return String(self)
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension StringProtocol {
  /// Not empty, and nothing but `0` to `9`: no digit of another script or width.
  var isPlainDigits: Bool { !isEmpty && utf8.allSatisfy(\.isPlainDigit) }

  /// The first character whose bytes are not all as wanted, and its place counted from 1.
  func firstStrange(unless isWanted: (UInt8) -> Bool) -> (character: Character, place: Int)? {
    if utf8.allSatisfy(isWanted) { return nil }
    for (index, character) in enumerated() where !character.utf8.allSatisfy(isWanted) {
      return (character, index + 1)
    }
    return nil
  }
}

extension UInt8 {
  var isPlainDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// What a digit counts.
  var digit: Int { Int(self) - 0x30 }
}

extension Character {
  /// `0` to `9`, and no digit of any other script or width.
  var isPlainDigit: Bool { asciiValue?.isPlainDigit ?? false }

  /// `A` to `Z`, and no other letter.
  var isPlainCapital: Bool { asciiValue.map { (0x41...0x5A).contains($0) } ?? false }
}
