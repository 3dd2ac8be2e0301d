import Synchronization

/// Remembers for a moment who holds a session, so that a page and what it loads ask once. The
/// moment is short enough that somebody who has been shut out is out within it, and a form is never
/// let in by memory.
package final class VisitorMemory: Sendable {
  private struct Known {
    let visitor: Visitor
    let until: ContinuousClock.Instant
  }

  private static let most = 10_000

  private let lifetime: Duration
  private let find: @Sendable (String) async throws -> Visitor?
  private let known = Mutex<[String: Known]>([:])

  package init(
    lifetime: Duration = .seconds(1),
    find: @escaping @Sendable (String) async throws -> Visitor?
  ) {
    self.lifetime = lifetime
    self.find = find
  }

  func visitor(_ secret: String, afresh: Bool) async throws -> Visitor? {
    let now = ContinuousClock().now
    if !afresh, let known = known.withLock({ $0[secret] }), now < known.until {
      return known.visitor
    }
    let found = try await find(secret)
    known.withLock { known in
      if known.count > Self.most { known.removeAll() }
      known[secret] = found.map { Known(visitor: $0, until: now + lifetime) }
    }
    return found
  }

  func forget(_ secret: String) {
    known.withLock { _ = $0.removeValue(forKey: secret) }
  }
}
