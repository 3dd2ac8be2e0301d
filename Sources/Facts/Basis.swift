/// A number over the facts that were weighed. Facts never change, so the same number means the
/// same facts, in whatever order they came.
package struct Basis: Hashable, Sendable {
  private(set) var number: UInt64 = 0

  package init(_ facts: some Sequence<String>) {
    for fact in facts { add(fact.utf8) }
  }

  /// - Parameter fact: its id.
  mutating func add(_ fact: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in fact { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // Mixed once more, so that sums of alike ids do not meet.
    hash = (hash ^ hash >> 31) &* 0x7fb5_d329_728e_a185
    number &+= hash ^ hash >> 27
  }

  package var stored: Int64 { Int64(bitPattern: number) }
}
