public import Kernel

/// Where the chance of a draw comes from. Nobody can have known it when the pool was announced.
public enum Chance: Sendable {
  /// The signature of the announced round of a public beacon. Whether the beacon made it is to be
  /// checked by its public key; here its hash alone enters the seed.
  case beacon(signature: [UInt8])
  /// Secrets that were committed to beforehand, and digits that were thrown in public.
  case thrown(secret: [UInt8], digits: String)

  public static let mostDigits = 255

  /// 32 bytes; zeros where the beacon decides.
  var secret: [UInt8] {
    if case .thrown(let secret, _) = self { secret } else { [UInt8](repeating: 0, count: 32) }
  }

  var digits: [UInt8] {
    if case .thrown(_, let digits) = self { Array(digits.utf8) } else { [] }
  }

  /// The beacon's value of the round; zeros where digits were thrown.
  var beacon: [UInt8] {
    if case .beacon(let signature) = self {
      Digest(of: signature).bytes
    } else {
      [UInt8](repeating: 0, count: 32)
    }
  }

  func seed(pool: Pool, announcement: Announcement) -> Digest {
    Digest(
      of: Array("fairdraw/1 seed\n".utf8) + pool.hash.bytes + announcement.hash.bytes + secret
        + beacon + [UInt8(digits.count)] + digits)
  }
}

/// What a party lays down before the meeting and opens in it.
public enum Commitment {
  public static func hash(of secret: [UInt8]) -> Digest {
    Digest(of: Array("fairdraw/1 commit\n".utf8) + secret)
  }

  /// The secret of a draw with several parties, whose reveals stand in the order of the parties.
  public static func secret(of reveals: [[UInt8]]) -> [UInt8] {
    Digest(of: reveals.flatMap { $0 }).bytes
  }
}
