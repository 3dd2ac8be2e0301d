/// Follows a stream of bytes and says where it stops being UTF-8 (RFC 3629: no overlong forms,
/// no surrogates, nothing past U+10FFFF).
struct UTF8Check {
  private var missing = 0
  private var low: UInt8 = 0x80
  private var high: UInt8 = 0xBF

  /// The index of the first wrong byte, or nil if all may stand.
  mutating func feed(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      if missing == 0, index + 8 <= count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      guard step(bytes[index]) else { return index }
      index += 1
    }
    return nil
  }

  /// Whether the stream may end here.
  var isWhole: Bool { missing == 0 }

  private mutating func step(_ byte: UInt8) -> Bool {
    if missing > 0 {
      guard byte >= low, byte <= high else { return false }
      missing -= 1
      (low, high) = (0x80, 0xBF)
      return true
    }
    switch byte {
    case 0...0x7F: return true
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, low) = (2, 0xA0)
    case 0xE1...0xEC, 0xEE, 0xEF: missing = 2
    case 0xED: (missing, high) = (2, 0x9F)
    case 0xF0: (missing, low) = (3, 0x90)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, high) = (3, 0x8F)
    default: return false
    }
    return true
  }
}
