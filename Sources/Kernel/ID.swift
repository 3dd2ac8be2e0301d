/// The identity of one `Entity`: an `ID<Complex>` cannot be passed where an `ID<Contract>` is meant.
package struct ID<Entity>: Hashable, Sendable, RawRepresentable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A UUID version 7: sorts by the moment it was made. Moment and randomness come from outside,
  /// because nothing below `Acts` has a clock or a die.
  package init(milliseconds: Int64, random: (UInt64, UInt64)) {
    let high = UInt64(bitPattern: milliseconds) << 16 | 0x7000 | (random.0 & 0x0FFF)
    let low = random.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    rawValue = String(unsafeUninitializedCapacity: 36) { bytes in
      var place = 0
      for digit in 0..<32 {
        if [8, 12, 16, 20].contains(digit) {
          bytes[place] = UInt8(ascii: "-")
          place += 1
        }
        let half = (digit < 16 ? high : low) >> UInt64(60 - digit % 16 * 4) & 15
        bytes[place] = UInt8(half) + UInt8(ascii: half < 10 ? "0" : "W")
        place += 1
      }
      return place
    }
  }
}

extension ID: CustomStringConvertible {
  package var description: String { rawValue }
}

extension ID: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension ID: LosslessStringConvertible {
  /// Accepts what may stand in an address: letters, digits, `-`, `:` and `_`, at most 64 of them.
  package init?(_ description: String) {
    guard (1...64).contains(description.utf8.count), description.utf8.allSatisfy(Self.isPlain)
    else { return nil }
    self.init(rawValue: description)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
    }
  }
}
