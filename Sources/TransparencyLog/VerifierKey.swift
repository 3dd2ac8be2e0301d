public import Kernel

/// A public key as it is published: `name+id+key`, called a vkey (C2SP signed-note).
public struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
  /// The first byte of the key says what it signs and how.
  public enum Kind {
    public static let ed25519: UInt8 = 0x01
    public static let cosignature: UInt8 = 0x04
  }

  public let identity: KeyIdentity
  public let kind: UInt8
  public let publicKey: [UInt8]

  public init(name: ExactText, kind: UInt8, publicKey: [UInt8]) {
    identity = KeyIdentity(name: name, material: [kind] + publicKey)
    self.kind = kind
    self.publicKey = publicKey
  }

  public init(_ text: some StringProtocol) throws(KeyFault) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, KeyIdentity.isName(ExactText(parts[0])),
      let id = Hexadecimal.bytes(parts[1]), id.count == 4,
      let material = Base64.bytes(parts[2]), material.count > 1
    else {
      throw KeyFault(
        zh: "公钥应写成“名称+八位十六进制+base64”。", en: "a vkey is name+8 hexadecimal digits+base64")
    }
    self.init(name: ExactText(parts[0]), kind: material[0], publicKey: Array(material[1...]))
    guard identity.id == UInt32(bigEndian: id) else {
      throw KeyFault(
        zh: "公钥中间的八位数字与公钥不符，应是 \(Hexadecimal.text(identity.id.bigEndianBytes))。",
        en: "the id in the vkey does not belong to its key: \(identity) would")
    }
  }

  public var description: String { "\(identity)+\(Base64.text([kind] + publicKey))" }

  /// What checks signatures of this key: Ed25519 of a log, or cosignatures of a witness.
  public func verifier() throws(KeyFault) -> any NoteVerifier {
    guard publicKey.count == 32, kind == Kind.ed25519 || kind == Kind.cosignature else {
      throw KeyFault(
        zh: "不认识这种公钥（类型 \(kind)，\(publicKey.count) 字节）。",
        en: "a key of kind \(kind) with \(publicKey.count) bytes is not known")
    }
    return kind == Kind.ed25519
      ? Ed25519Verifier(identity: identity, publicKey: publicKey)
      : CosignatureVerifier(identity: identity, publicKey: publicKey)
  }
}

/// What is wrong with a key that somebody handed in.
public struct KeyFault: Error, Hashable, Sendable {
  public let message: Message

  public init(zh: String, en: String) {
    message = Message(zh: zh, en: en)
  }
}
