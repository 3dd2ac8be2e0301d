import Synchronization

/// Counts up, from any thread.
package final class Counter: Sendable {
  private let value: Mutex<UInt64>

  package init(from first: UInt64 = 0) {
    value = Mutex(first)
  }

  package func next() -> UInt64 {
    value.withLock {
      $0 += 1
      return $0
    }
  }
}
