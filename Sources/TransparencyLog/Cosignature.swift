/// What a witness signs (C2SP tlog-cosignature, version 1): that at a time this was the largest
/// tree of the log it had seen, and that it grew out of all earlier ones.
enum Cosignature {
  static func message(_ text: [UInt8], at time: Int64) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n".utf8) + text
  }
}

/// Checks cosignatures: eight bytes of time and an Ed25519 signature.
public struct CosignatureVerifier: NoteVerifier {
  public let identity: KeyIdentity
  public let publicKey: [UInt8]

  public func accepts(_ signature: [UInt8], of text: [UInt8]) -> Bool {
    guard let time = Self.time(of: signature) else { return false }
    return Ed25519.accepts(
      Array(signature[8...]), of: Cosignature.message(text, at: time), by: publicKey)
  }

  /// When the witness signed, in seconds since 1970. `nil` where there is no cosignature.
  public static func time(of signature: [UInt8]) -> Int64? {
    guard signature.count == 72 else { return nil }
    return Int64(exactly: UInt64(bigEndian: signature[..<8]))
  }
}

/// The key of a witness. Its hand is one signer for each moment.
public struct Cosigner: Sendable {
  public let vkey: VerifierKey
  private let key: Ed25519Key

  public init(name: ExactText, key: Ed25519Key) {
    vkey = VerifierKey(name: name, kind: VerifierKey.Kind.cosignature, publicKey: key.publicKey)
    self.key = key
  }

  /// - Parameter time: in seconds since 1970, above 0.
  public func signer(at time: Int64) -> some NoteSigner {
    Hand(identity: vkey.identity, key: key, time: time)
  }

  private struct Hand: NoteSigner {
    let identity: KeyIdentity
    let key: Ed25519Key
    let time: Int64

    func sign(_ text: [UInt8]) throws(SigningFailed) -> [UInt8] {
      time.bigEndianBytes + (try key.sign(Cosignature.message(text, at: time)))
    }
  }
}
