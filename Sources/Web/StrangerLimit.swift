package import Hummingbird
import Synchronization

/// Slows down strangers who ask too often from one place. Whoever has signed in is not counted,
/// and neither is the machine itself.
package struct StrangerLimit: RouterMiddleware {
  package typealias Context = Visit

  private let limit: RateLimit

  package init(perMinute: Int) {
    limit = RateLimit(most: perMinute, within: .seconds(60))
  }

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    let isLocal = ["", "127.0.0.1", "::1"].contains(context.address)
    if context.visitor == nil, !isLocal, let wait = limit.wait(for: context.address) {
      throw TooMany(retryAfter: wait)
    }
    return try await next(request, context)
  }
}

/// Counts in windows of fixed length, in memory of fixed size.
package final class RateLimit: Sendable {
  private struct Window {
    var count: Int
    let end: ContinuousClock.Instant
  }

  private static let mostKeys = 100_000

  private let most: Int
  private let length: Duration
  private let windows = Mutex<[String: Window]>([:])

  package init(most: Int, within length: Duration) {
    self.most = most
    self.length = length
  }

  /// Counts one more; the seconds to wait where it is one too many.
  package func wait(for key: String, at now: ContinuousClock.Instant = .now) -> Int? {
    windows.withLock { windows in
      if windows.count > Self.mostKeys { windows = windows.filter { now < $0.value.end } }
      var window =
        windows[key].flatMap { now < $0.end ? $0 : nil }
        ?? Window(
          count: 0, end: now + length)
      window.count += 1
      windows[key] = window
      guard window.count > most else { return nil }
      return max(1, Int((window.end - now) / .seconds(1)))
    }
  }
}
