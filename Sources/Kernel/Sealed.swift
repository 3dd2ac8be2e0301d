import CCrypto

/// Keeps small secrets so that a copy of the database alone does not give them away.
///
/// What comes out says by which suite and under which key it was sealed, so that both can be
/// changed while old texts can still be opened: `1.q5J9fQ.…`. Suite 1 is AES-256-GCM. A text opens
/// only for the purpose it was sealed for, so none can be put in another's place.
package struct Sealed: Sendable {
  private static let suite = "1"
  private static let nonceLength = 12
  private static let tagLength = 16

  private let keys: [String: [UInt8]]
  private let current: String

  /// - Parameter older: keys that still open what they have sealed.
  package init(key: Key, older: [Key] = []) {
    current = Self.name(of: key)
    keys = Dictionary(
      (older + [key]).map { (Self.name(of: $0), $0.derived(for: "seal").withBytes { $0 }) },
      uniquingKeysWith: { $1 })
  }

  /// - Parameter nonce: at least 96 bits that are never used twice.
  package func seal(_ secret: [UInt8], nonce: [UInt8], for purpose: String = "") -> String {
    precondition(nonce.count >= Self.nonceLength, "a nonce has 96 bits")
    let nonce = Array(nonce.prefix(Self.nonceLength))
    let cipher = Cipher(key: keys[current] ?? [], nonce: nonce, purpose: purpose)
    return "\(Self.suite).\(current).\(Base64URL.text(nonce + cipher.sealed(secret)))"
  }

  package func open(_ text: String, for purpose: String = "") throws -> [UInt8] {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == Self.suite, let key = keys[String(parts[1])],
      let bytes = Base64URL.bytes(String(parts[2])),
      bytes.count >= Self.nonceLength + Self.tagLength
    else { throw CannotOpen() }
    let cipher = Cipher(
      key: key, nonce: Array(bytes.prefix(Self.nonceLength)), purpose: purpose)
    let body = bytes.dropFirst(Self.nonceLength)
    guard
      let secret = cipher.opened(
        Array(body.dropLast(Self.tagLength)), tag: Array(body.suffix(Self.tagLength)))
    else { throw CannotOpen() }
    return secret
  }

  /// Names a key without giving it away.
  private static func name(of key: Key) -> String {
    Base64URL.text(Array(key.derived(for: "seal name").withBytes { $0 }.prefix(4)))
  }

  private struct Cipher {
    let key: [UInt8]
    let nonce: [UInt8]
    let purpose: String

    func sealed(_ secret: [UInt8]) -> [UInt8] {
      let context = EVP_CIPHER_CTX_new()
      defer { EVP_CIPHER_CTX_free(context) }
      var output = [UInt8](repeating: 0, count: secret.count + Sealed.tagLength)
      var length: Int32 = 0
      var done = EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce)
      done &= EVP_EncryptUpdate(
        context, nil, &length, Array(purpose.utf8), Int32(purpose.utf8.count))
      done &= EVP_EncryptUpdate(context, &output, &length, secret, Int32(secret.count))
      var tag = [UInt8](repeating: 0, count: Sealed.tagLength)
      var rest: Int32 = 0
      done &= EVP_EncryptFinal_ex(context, &tag, &rest)
      done &= EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag)
      precondition(done == 1, "AES-256-GCM is not to be had from libcrypto")
      output.replaceSubrange(secret.count..., with: tag)
      return output
    }

    func opened(_ sealed: [UInt8], tag: [UInt8]) -> [UInt8]? {
      let context = EVP_CIPHER_CTX_new()
      defer { EVP_CIPHER_CTX_free(context) }
      var output = [UInt8](repeating: 0, count: sealed.count)
      var (length, tag) = (Int32(0), tag)
      guard EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1,
        EVP_DecryptUpdate(
          context, nil, &length, Array(purpose.utf8), Int32(purpose.utf8.count)) == 1,
        EVP_DecryptUpdate(context, &output, &length, sealed, Int32(sealed.count)) == 1,
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1
      else { return nil }
      var rest = [UInt8](repeating: 0, count: 16)
      return EVP_DecryptFinal_ex(context, &rest, &length) == 1 ? output : nil
    }
  }
}

/// The key is not the one it was sealed with, or somebody has changed the stored text.
package struct CannotOpen: Error {
  package init() {}
}
