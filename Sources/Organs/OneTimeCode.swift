import CCrypto
import Civil
import Kernel

/// RFC 6238 with the parameters that every authenticator knows: SHA-1, 30 seconds, six digits.
struct OneTimeCode {
  let seed: [UInt8]

  static func step(at now: Instant) -> Int {
    Int(now.milliseconds / 30_000)
  }

  func code(at step: Int) -> String {
    var counter = UInt64(step).bigEndian
    let message = withUnsafeBytes(of: &counter) { Array($0) }
    var mac = [UInt8](repeating: 0, count: 20)
    var length: UInt32 = 0
    HMAC(EVP_sha1(), seed, Int32(seed.count), message, message.count, &mac, &length)
    let place = Int(mac[19] & 15)
    let number = mac[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The step a code belongs to: this one or a neighbour, and later than the last one used.
  func step(of typed: String, at now: Instant, after used: Int) -> Int? {
    let digits = Array(typed.utf8.filter { $0 != UInt8(ascii: " ") })
    let present = Self.step(at: now)
    return (present - 1...present + 1).first { step in
      step > used && Array(code(at: step).utf8).matches(digits)
    }
  }

  /// The seed as people type it into an authenticator.
  var text: String { Base32.text(seed) }

  func address(for loginName: String, issuer: String) -> String {
    "otpauth://totp/\(issuer):\(loginName)?secret=\(text)&issuer=\(issuer)&digits=6&period=30"
  }
}

/// RFC 4648 §6 without padding.
enum Base32 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var held = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      held += 8
      while held >= 5 {
        held -= 5
        text.append(letters[Int(bits >> UInt32(held) & 31)])
      }
    }
    if held > 0 { text.append(letters[Int(bits << UInt32(5 - held) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }
}
