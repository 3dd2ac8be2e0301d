/// Repeatable randomness.
struct Noise {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func next(below limit: Int) -> Int {
    Int(next() % UInt64(max(1, limit)))
  }

  static func bytes(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var noise = Noise(seed)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: noise.next() >> 24) }
  }

  /// Letters that do not pack well.
  static func text(_ count: Int, seed: UInt64 = 1) -> String {
    String(decoding: bytes(count, seed: seed).map { 0x61 + $0 % 26 }, as: UTF8.self)
  }
}
