import CCrypto

/// A SHA-256 digest, by the system's OpenSSL.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  public let bytes: [UInt8]

  public init(of data: some Sequence<UInt8>) {
    let input = Array(data)
    var output = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let done = EVP_Digest(input, input.count, &output, &length, EVP_sha256(), nil)
    precondition(done == 1 && length == 32, "SHA-256 is not to be had from libcrypto")
    bytes = output
  }

  public init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// 64 hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
