/// Throws that come out the same for the same seed, on every machine.
///
/// Everything generated has dice of its own, so that one more complex does not change the others.
struct DemoDice {
  private var state: UInt64

  init(seed: UInt64, _ kind: String, _ number: Int = 0) {
    state = seed
    for byte in "\(kind)/\(number)".utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func between(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func happens(_ percent: Int) -> Bool {
    between(1...100) <= percent
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[between(0...items.count - 1)]
  }

  /// One of several, each with its weight.
  mutating func pick<Item>(weighted items: [(Item, Int)]) -> Item {
    var left = between(1...items.reduce(0) { $0 + $1.1 })
    for (item, weight) in items {
      left -= weight
      if left <= 0 { return item }
    }
    return items[items.count - 1].0
  }
}
