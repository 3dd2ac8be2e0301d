import HTTPTypes
package import Hummingbird

/// Finds the person's address behind our own proxies. What strangers write into the header counts
/// for nothing.
package struct ClientAddress: RouterMiddleware {
  package typealias Context = Visit

  private let trusted: NetworkList

  package init(trusted: NetworkList) {
    self.trusted = trusted
  }

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var visit = context
    if let name = HTTPField.Name("X-Forwarded-For") {
      visit.address = address(
        forwardedFor: request.headers[values: name], from: visit.address)
    }
    return try await next(request, visit)
  }

  func address(forwardedFor header: [String], from peer: String) -> String {
    guard trusted.contains(peer) else { return peer }
    let hops = header.flatMap { $0.split(separator: ",") }
      .map { String($0.filter { $0 != " " }) }
    return hops.last { !trusted.contains($0) } ?? peer
  }
}
