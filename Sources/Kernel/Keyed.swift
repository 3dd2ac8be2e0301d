import CCrypto

/// Proofs made with a key that never leaves the machine.
package struct Key: Sendable {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    precondition(bytes.count >= 32, "a key has at least 32 bytes")
    self.bytes = bytes
  }

  /// A key for one purpose, so that a proof for one cannot be used for another.
  package func derived(for purpose: String) -> Key {
    Key(mac(of: Array(purpose.utf8)))
  }

  /// HMAC-SHA-256.
  package func mac(of message: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    HMAC(
      EVP_sha256(), bytes, Int32(bytes.count), message, message.count, &output, &length)
    precondition(length == 32, "HMAC-SHA-256 is not to be had from libcrypto")
    return output
  }

  /// For libraries that must be handed the key itself.
  package func withBytes<T>(_ body: ([UInt8]) throws -> T) rethrows -> T {
    try body(bytes)
  }
}

extension [UInt8] {
  /// Takes the same time wherever the first difference lies.
  package func matches(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    return zip(self, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
