/// A text with signatures under it (C2SP signed-note).
public struct SignedNote: Hashable, Sendable {
  public struct Signature: Hashable, Sendable {
    public let identity: KeyIdentity
    public let bytes: [UInt8]

    public init(identity: KeyIdentity, bytes: [UInt8]) {
      self.identity = identity
      self.bytes = bytes
    }

    /// With its line feed.
    public var line: String {
      "— \(identity.name) \(Base64.text(identity.id.bigEndianBytes + bytes))\n"
    }
  }

  /// In bytes. A note is a page, not a book.
  public static let longest = 1 << 20
  public static let mostSignatures = 100

  /// With its last line feed.
  public let text: [UInt8]
  public private(set) var signatures: [Signature]

  /// - Parameter text: with its last line feed.
  public init(text: [UInt8], signatures: [Signature] = []) {
    self.text = text
    self.signatures = signatures
  }

  public var bytes: [UInt8] {
    text + [0x0A] + signatures.flatMap { Array($0.line.utf8) }
  }

  public mutating func sign(with signer: some NoteSigner) throws {
    signatures.append(Signature(identity: signer.identity, bytes: try signer.sign(text)))
  }

  public mutating func add(_ signature: Signature) {
    if !signatures.contains(signature) { signatures.append(signature) }
  }
}
