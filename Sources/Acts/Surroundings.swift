package import Civil

/// The clock and the die. Real ones are made in `gongzhi`, fixed ones in tests; nothing else in
/// the house has either.
package struct Surroundings: Sendable {
  package let now: @Sendable () -> Instant
  package let random: @Sendable () -> (UInt64, UInt64)

  package init(
    now: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> (UInt64, UInt64)
  ) {
    self.now = now
    self.random = random
  }
}
