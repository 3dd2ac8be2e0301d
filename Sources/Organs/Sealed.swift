import CSodium
package import Kernel

/// Keeps small secrets so that a copy of the database alone does not give them away.
package struct Sealed: Sendable {
  private let key: [UInt8]

  package init(key: Key) throws {
    guard sodium_init() >= 0 else { throw NoSodium() }
    self.key = key.derived(for: "seal").withBytes { $0 }
  }

  package func seal(_ secret: [UInt8], nonce: [UInt8]) -> String {
    var sealed = [UInt8](repeating: 0, count: secret.count + Int(crypto_secretbox_macbytes()))
    crypto_secretbox_easy(&sealed, secret, UInt64(secret.count), nonce, key)
    return Base64URL.text(nonce + sealed)
  }

  package func open(_ text: String) throws -> [UInt8] {
    let nonceLength = Int(crypto_secretbox_noncebytes())
    let overhead = nonceLength + Int(crypto_secretbox_macbytes())
    guard let bytes = Base64URL.bytes(text), bytes.count > overhead else { throw CannotOpen() }
    let sealed = Array(bytes[nonceLength...])
    var secret = [UInt8](repeating: 0, count: bytes.count - overhead)
    let done = crypto_secretbox_open_easy(
      &secret, sealed, UInt64(sealed.count), Array(bytes[..<nonceLength]), key)
    guard done == 0 else { throw CannotOpen() }
    return secret
  }
}

/// The key is not the one it was sealed with, or somebody has changed the stored text.
struct CannotOpen: Error {}
