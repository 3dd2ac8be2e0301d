import CCrypto

/// RFC 8032, by the system's OpenSSL.
public struct Ed25519Key: Sendable {
  public let publicKey: [UInt8]
  private let seed: [UInt8]

  /// `nil` where the seed has not 32 bytes. They come from outside, like all randomness.
  public init?(seed: [UInt8]) {
    guard seed.count == 32,
      let key = EVP_PKEY_new_raw_private_key(Ed25519.kind, nil, seed, 32)
    else { return nil }
    defer { EVP_PKEY_free(key) }
    var publicKey = [UInt8](repeating: 0, count: 32)
    var length = publicKey.count
    guard EVP_PKEY_get_raw_public_key(key, &publicKey, &length) == 1 else { return nil }
    self.publicKey = publicKey
    self.seed = seed
  }

  func sign(_ message: [UInt8]) throws(SigningFailed) -> [UInt8] {
    let key = EVP_PKEY_new_raw_private_key(Ed25519.kind, nil, seed, 32)
    let context = EVP_MD_CTX_new()
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_free(key)
    }
    var signature = [UInt8](repeating: 0, count: 64)
    var length = signature.count
    guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
      EVP_DigestSign(context, &signature, &length, message, message.count) == 1, length == 64
    else { throw SigningFailed() }
    return signature
  }
}

/// The library or the device gave no signature.
public struct SigningFailed: Error, Hashable, Sendable {
  public init() {}
}

enum Ed25519 {
  static let kind = EVP_PKEY_ED25519

  static func accepts(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
    guard signature.count == 64, publicKey.count == 32,
      let key = EVP_PKEY_new_raw_public_key(kind, nil, publicKey, 32)
    else { return false }
    let context = EVP_MD_CTX_new()
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_free(key)
    }
    return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
      && EVP_DigestVerify(context, signature, 64, message, message.count) == 1
  }
}

/// Checks plain signatures of notes, as logs give them.
public struct Ed25519Verifier: NoteVerifier {
  public let identity: KeyIdentity
  public let publicKey: [UInt8]

  public func accepts(_ signature: [UInt8], of text: [UInt8]) -> Bool {
    Ed25519.accepts(signature, of: text, by: publicKey)
  }
}

/// Signs notes plainly, as logs do.
public struct Ed25519Signer: NoteSigner {
  public let vkey: VerifierKey
  private let key: Ed25519Key

  public init(name: ExactText, key: Ed25519Key) {
    vkey = VerifierKey(name: name, kind: VerifierKey.Kind.ed25519, publicKey: key.publicKey)
    self.key = key
  }

  public var identity: KeyIdentity { vkey.identity }

  public func sign(_ text: [UInt8]) throws(SigningFailed) -> [UInt8] { try key.sign(text) }
}
