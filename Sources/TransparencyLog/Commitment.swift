/// What an entry says about a payload without telling it. The salt keeps a short payload (a name, a
/// room, a choice) from being guessed; when the salt is deleted, the payload is forgotten and every
/// proof still holds.
public struct Commitment: Hashable, Sendable, CustomStringConvertible {
  public static let saltBytes = 32

  private let hash: TreeHash

  /// `nil` where the salt has not 32 bytes. It comes from outside, and is used once.
  public init?(
    to payload: [UInt8], salt: [UInt8], by hasher: some TreeHasher = SHA256Hasher()
  ) {
    guard salt.count == Self.saltBytes else { return nil }
    let length = UInt64(payload.count).bigEndianBytes
    let bytes = Array("shihe/commit/1\n".utf8) + salt + length + payload
    hash = bytes.withUnsafeBytes(hasher.hash)
  }

  /// 64 hexadecimal digits.
  public var description: String { hash.description }

  /// Fills up a payload so that its length tells nothing: one byte 0x80, then zeros to a multiple of
  /// `bucket` bytes. What was put in can be taken out again.
  public static func padded(_ payload: [UInt8], to bucket: Int = 256) -> [UInt8] {
    let filled = payload.count + 1
    let over = bucket > 1 ? filled % bucket : 0
    return payload + [0x80] + [UInt8](repeating: 0, count: over == 0 ? 0 : bucket - over)
  }

  /// `nil` where the bytes were not filled up so.
  public static func unpadded(_ bytes: [UInt8]) -> [UInt8]? {
    guard let end = bytes.lastIndex(where: { $0 != 0 }), bytes[end] == 0x80 else { return nil }
    return Array(bytes[..<end])
  }
}
