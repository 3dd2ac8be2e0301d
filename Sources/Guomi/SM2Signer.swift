public import TransparencyLog

/// Signs notes with SM2, as the twin tree is signed.
public struct SM2Signer: NoteSigner {
  public let vkey: VerifierKey
  private let key: SM2Key

  public init(name: ExactText, key: SM2Key) {
    vkey = VerifierKey(sm2: key.publicKey, name: name)
    self.key = key
  }

  public var identity: KeyIdentity { vkey.identity }

  public func sign(_ text: [UInt8]) throws(SigningFailed) -> [UInt8] { try key.sign(text) }
}

/// Checks signatures of notes with SM2.
public struct SM2Verifier: NoteVerifier {
  public let identity: KeyIdentity
  public let publicKey: [UInt8]

  /// `nil` where the key is of another kind.
  public init?(_ vkey: VerifierKey) {
    guard let publicKey = vkey.sm2 else { return nil }
    (identity, self.publicKey) = (vkey.identity, publicKey)
  }

  public func accepts(_ signature: [UInt8], of text: [UInt8]) -> Bool {
    SM2.accepts(signature, of: text, by: publicKey)
  }
}

extension VerifierKey {
  /// C2SP signed-note has no number for SM2: kind ff, then a name that nobody else uses.
  private static let unassigned: UInt8 = 0xFF
  private static let label = Array("gongzhi/sm2-sm3/1".utf8)

  init(sm2 publicKey: [UInt8], name: ExactText) {
    self.init(name: name, kind: Self.unassigned, publicKey: Self.label + publicKey)
  }

  /// The point of an SM2 key. `nil` where the key is of another kind.
  var sm2: [UInt8]? {
    guard kind == Self.unassigned, publicKey.starts(with: Self.label),
      publicKey.count == Self.label.count + 65
    else { return nil }
    return Array(publicKey.dropFirst(Self.label.count))
  }

  /// Whether it signs a tree that is hashed with SM3.
  public var isOfTwin: Bool { sm2 != nil }
}
