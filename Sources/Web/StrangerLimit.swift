package import Acts
package import Civil
package import Hummingbird
import Synchronization

/// Slows down strangers who ask too often from one place. Whoever has signed in is not counted,
/// and neither is the machine itself.
package struct StrangerLimit: RouterMiddleware {
  package typealias Context = Visit

  private let limit: RateLimit

  package init(perMinute: Int, _ surroundings: Surroundings) {
    limit = RateLimit(most: perMinute, seconds: 60, now: surroundings.now)
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
    let start: Instant
    let end: Instant

    /// A clock that was set back ends a window too, or somebody would wait for days.
    func covers(_ now: Instant) -> Bool { start <= now && now < end }
  }

  private static let mostKeys = 100_000

  private let most: Int
  private let seconds: Int64
  private let now: @Sendable () -> Instant
  private let windows = Mutex<[String: Window]>([:])

  package init(most: Int, seconds: Int64, now: @escaping @Sendable () -> Instant) {
    self.most = most
    self.seconds = seconds
    self.now = now
  }

  /// Counts one more; the seconds to wait where it is one too many.
  package func wait(for key: String) -> Int? {
    let now = now()
    return windows.withLock { windows in
      if windows.count > Self.mostKeys { windows = windows.filter { $0.value.covers(now) } }
      var window =
        windows[key].flatMap { $0.covers(now) ? $0 : nil }
        ?? Window(count: 0, start: now, end: now.adding(seconds: seconds))
      window.count += 1
      windows[key] = window
      guard window.count > most else { return nil }
      return max(1, Int((window.end.milliseconds - now.milliseconds) / 1000))
    }
  }
}
