import HTTPTypes
package import Hummingbird
import Logging

/// Writes one line about every request and counts it. English, and without personal data: the
/// route, never what stands in it.
package struct Watch: RouterMiddleware {
  package typealias Context = Visit

  private let metrics: Metrics

  package init(metrics: Metrics) {
    self.metrics = metrics
  }

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var visit = context
    visit.path = request.uri.path
    visit.method = request.method.rawValue
    let clock = ContinuousClock()
    let start = clock.now
    let response = try await next(request, visit)
    let took = clock.now - start
    let route = visit.endpointPath ?? "none"
    metrics.count(visit.method, route, status: response.status.code, took: took)
    visit.logger.debug(
      "request",
      metadata: [
        "method": "\(visit.method)", "route": "\(route)", "status": "\(response.status.code)",
        "ms": "\(took / .milliseconds(1))",
      ])
    return response.tagged(with: visit.id)
  }
}

extension Response {
  fileprivate func tagged(with id: String) -> Response {
    var response = self
    if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = id }
    return response
  }
}
