import HTTPTypes
package import Hummingbird

/// Finds the person's address behind our own proxies. What strangers write into the header counts
/// for nothing.
package struct ClientAddress: RouterMiddleware {
  package typealias Context = Visit

  private let trusted: Set<String>

  package init(trusted: Set<String>) {
    self.trusted = trusted
  }

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var visit = context
    visit.address = address(of: request, from: visit.address)
    return try await next(request, visit)
  }

  func address(of request: Request, from peer: String) -> String {
    guard trusted.contains(peer), let name = HTTPField.Name("X-Forwarded-For") else { return peer }
    let hops = request.headers[values: name].flatMap { $0.split(separator: ",") }
      .map { String($0.filter { $0 != " " }) }
    return hops.last { !trusted.contains($0) } ?? peer
  }
}
