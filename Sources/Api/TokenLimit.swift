package import Acts
package import Hummingbird
import Kernel
package import Web

/// Slows down a program that asks too often by one token.
package struct TokenLimit: RouterMiddleware {
  package typealias Context = Visit

  private let limit: RateLimit

  package init(perMinute: Int, _ surroundings: Surroundings) {
    limit = RateLimit(most: perMinute, seconds: 60, now: surroundings.now)
  }

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    if let visitor = context.visitor, visitor.doer.via != nil,
      let wait = limit.wait(for: visitor.session)
    {
      throw TooMany(retryAfter: wait)
    }
    return try await next(request, context)
  }
}
