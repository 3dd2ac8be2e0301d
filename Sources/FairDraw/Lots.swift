import CCrypto

/// HMAC-SHA-256 under one key, for hundreds of thousands of short messages: the key is taken in
/// once and its two states are copied for each message.
final class Lots {
  private let inner = EVP_MD_CTX_new()
  private let outer = EVP_MD_CTX_new()
  private let work = EVP_MD_CTX_new()
  private let output = UnsafeMutablePointer<UInt8>.allocate(capacity: 32)

  /// - Parameter key: not longer than a block of 64 bytes.
  init(key: [UInt8]) {
    precondition(key.count <= 64, "a longer key would have to be hashed")
    output.initialize(repeating: 0, count: 32)
    let padded = key + [UInt8](repeating: 0, count: 64 - key.count)
    start(inner, padded.map { $0 ^ 0x36 })
    start(outer, padded.map { $0 ^ 0x5C })
  }

  deinit {
    EVP_MD_CTX_free(inner)
    EVP_MD_CTX_free(outer)
    EVP_MD_CTX_free(work)
    output.deallocate()
  }

  func ticket(_ message: [UInt8]) -> Ticket {
    finish(inner, message, message.count)
    finish(outer, output, 32)
    return Ticket(output)
  }

  private func start(_ context: OpaquePointer?, _ block: [UInt8]) {
    let done =
      EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
      && EVP_DigestUpdate(context, block, block.count) == 1
    precondition(done, "SHA-256 is not to be had from libcrypto")
  }

  private func finish(_ context: OpaquePointer?, _ bytes: UnsafePointer<UInt8>, _ count: Int) {
    let done =
      EVP_MD_CTX_copy_ex(work, context) == 1 && EVP_DigestUpdate(work, bytes, count) == 1
      && EVP_DigestFinal_ex(work, output, nil) == 1
    precondition(done, "SHA-256 is not to be had from libcrypto")
  }
}

extension Lots {
  /// An object's best ticket: one for each chance that its weight gives it.
  func ticket(of entry: Pool.Entry) -> Ticket {
    var message = Array("obj\n".utf8) + [0, 0, 0, 0] + Array(entry.id.utf8)
    var best: Ticket?
    for chance in 1...UInt32(entry.weight) {
      message.replaceSubrange(4..<8, with: chance.bigEndianBytes)
      let ticket = ticket(message)
      if best.map({ ticket < $0 }) ?? true { best = ticket }
    }
    return best ?? ticket(message)
  }
}

extension UInt32 {
  var bigEndianBytes: [UInt8] {
    [UInt8(self >> 24), UInt8(self >> 16 & 255), UInt8(self >> 8 & 255), UInt8(self & 255)]
  }
}
