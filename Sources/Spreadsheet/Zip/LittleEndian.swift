/// Reads the numbers of a zip's headers, which stand with the low byte first.
struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func u16(_ offset: Int) -> Int {
    Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  func u32(_ offset: Int) -> Int {
    u16(offset) | u16(offset + 2) << 16
  }

  /// Nil beyond what can be a size on any disk.
  func u64(_ offset: Int) -> Int? {
    let high = u32(offset + 4)
    return high < 0x7FFF_FFFF ? u32(offset) | high << 32 : nil
  }
}
