/// The addresses that lie in the open, by the registries of special-purpose addresses (RFC 6890):
/// none of this machine, of a network within a house, or of a way to write such an address as
/// another.
enum OpenNetwork {
  static func contains(_ bytes: [UInt8]) -> Bool {
    switch bytes.count {
    case 4: !closed.contains { covers($0.0, $0.1, bytes) }
    case 16: bytes[0] & 0xE0 == 0x20 && !closedLong.contains { covers($0.0, $0.1, bytes) }
    default: false
    }
  }

  private static let closed: [([UInt8], Int)] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12),
    ([192, 0, 0], 24), ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16),
    ([198, 18], 15), ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
  ]

  /// Of those that begin with the bits 001, which all others do not: Teredo and its neighbours,
  /// documentation, 6to4.
  private static let closedLong: [([UInt8], Int)] = [
    ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x02], 16),
    ([0x3F, 0xFF, 0x00], 20),
  ]

  private static func covers(_ start: [UInt8], _ bits: Int, _ bytes: [UInt8]) -> Bool {
    (0..<bits).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      let own = bit / 8 < start.count ? start[bit / 8] : 0
      return own & mask == bytes[bit / 8] & mask
    }
  }
}
