/// A number in decimal digits, written in the one way: no sign, no leading zeros.
enum PlainNumber {
  /// `nil` where it is anything else, or above 2^63 − 1.
  static func read(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...19).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits.first != 0x30
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
