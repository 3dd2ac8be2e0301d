extension StringProtocol {
  /// Without the blanks at either end, of whatever width.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// Not empty, and nothing but `0` to `9`.
  var isPlainDigits: Bool { !isEmpty && allSatisfy(\.isPlainDigit) }

  /// With zeros in front up to a width.
  func padded(to width: Int) -> String {
    String(repeating: "0", count: Swift.max(0, width - count)) + self
  }
}

extension Character {
  /// `0` to `9`, and no digit of any other script or width.
  var isPlainDigit: Bool { ("0"..."9").contains(self) && isASCII }

  /// `A` to `Z`, and no other letter.
  var isPlainCapital: Bool { ("A"..."Z").contains(self) && isASCII }
}
