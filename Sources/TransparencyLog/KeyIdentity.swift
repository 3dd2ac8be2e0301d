/// By which a signature says whose it is: a name and four bytes that follow from the key.
public struct KeyIdentity: Hashable, Sendable, CustomStringConvertible {
  /// Usually an address without scheme, such as `example.gov.cn/ledger`.
  public let name: ExactText
  public let id: UInt32

  public init(name: ExactText, id: UInt32) {
    self.name = name
    self.id = id
  }

  /// The way of C2SP signed-note.
  ///
  /// - Parameter material: the type of the signature in one byte, then the public key.
  public init(name: ExactText, material: [UInt8]) {
    let hash = SHA256Hasher().hash(of: name.utf8 + [0x0A] + material)
    self.init(name: name, id: UInt32(bigEndian: hash.bytes[..<4]))
  }

  /// The name and eight hexadecimal digits.
  public var description: String { "\(name)+\(Hexadecimal.text(id.bigEndianBytes))" }

  /// Whether a name can stand in a signature: not empty, no spaces of any kind, no plus sign.
  public static func isName(_ name: ExactText) -> Bool {
    guard let text = String(validating: name.utf8, as: UTF8.self), !text.isEmpty else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0 != "+" && !$0.properties.isWhitespace
    }
  }
}

extension SHA256Hasher {
  func hash(of bytes: [UInt8]) -> TreeHash { bytes.withUnsafeBytes(hash) }
}

extension FixedWidthInteger {
  /// From exactly as many bytes as the number has.
  init(bigEndian bytes: some Sequence<UInt8>) {
    self = bytes.reduce(0) { $0 << 8 | Self($1) }
  }

  var bigEndianBytes: [UInt8] {
    stride(from: Self.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: self >> $0)
    }
  }
}
