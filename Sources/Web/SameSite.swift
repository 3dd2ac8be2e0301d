import HTTPTypes
package import Hummingbird

/// Takes changes only from our own pages: by what the browser says of the request's origin, on
/// top of the token in each form. Programs come without an origin, and without a cookie that counts.
package struct SameSiteOnly: RouterMiddleware {
  package typealias Context = Visit

  package init() {}

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    if ![.get, .head, .options].contains(request.method), !request.isForPrograms,
      !Self.isOurs(request)
    {
      throw ForeignForm()
    }
    return try await next(request, context)
  }

  private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

  static func isOurs(_ request: Request) -> Bool {
    if let site = fetchSite.flatMap({ request.headers[$0] }) {
      return site == "same-origin" || site == "none"
    }
    guard let origin = request.headers[.origin], let host = request.head.authority else {
      return false
    }
    return origin == "https://" + host || origin == "http://" + host
  }
}
