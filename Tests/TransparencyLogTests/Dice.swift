import Foundation

/// Throws the same numbers in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }

  /// Other bytes than these.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    while true {
      let changed = changed(bytes)
      if changed != bytes { return changed }
    }
  }

  private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return self.bytes(1) }
    let place = Int.random(in: bytes.indices, using: &self)
    let other = Int.random(in: bytes.indices, using: &self)
    switch Int.random(in: 0..<7, using: &self) {
    case 0, 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
    case 2: bytes[place] = UInt8.random(in: 0...255, using: &self)
    case 3: bytes.remove(at: place)
    case 4: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
    case 5: bytes.swapAt(place, other)
    default: bytes.removeLast(bytes.count - place)
    }
    return bytes
  }

  /// How many times tests throw; `GONGZHI_MUTATIONS` asks for more.
  static func throwsCount(_ usual: Int) -> Int {
    ProcessInfo.processInfo.environment["GONGZHI_MUTATIONS"].flatMap(Int.init) ?? usual
  }
}
