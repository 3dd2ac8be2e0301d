import HTTPTypes
package import Hummingbird

/// A form that somebody began and put aside, as the pages know it.
package struct DraftNote: Hashable, Sendable {
  /// The page it stands on.
  package let place: String
  package let title: String
  /// When it was put aside, as people say it.
  package let when: String

  package init(place: String, title: String, when: String) {
    self.place = place
    self.title = title
    self.when = when
  }
}

/// Where forms lie that were begun. Filled by the area that keeps them.
package struct DraftBox: Sendable {
  package typealias Open = @Sendable (Visitor, _ place: String) async throws -> [String: [String]]?
  package typealias Drop = @Sendable (Visitor, _ place: String) async throws -> Void

  let open: Open
  let drop: Drop

  package init(open: @escaping Open, drop: @escaping Drop) {
    self.open = open
    self.drop = drop
  }

  /// A form that has been taken is no draft any more.
  func sent(_ visit: Visit, _ response: Response) async throws {
    let place = visit.form["_place"]
    guard response.status == .seeOther, let visitor = visit.visitor, visitor.draft(at: place) != nil
    else { return }
    try await drop(visitor, place)
  }
}

/// Fetches what somebody put aside when they come back for it: `/complexes/new?draft=1`.
package struct OpenDrafts: RouterMiddleware {
  package typealias Context = Visit

  private let box: DraftBox

  package init(box: DraftBox) {
    self.box = box
  }

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var visit = context
    if request.method == .get, request.uri.queryParameters["draft"] != nil,
      let visitor = visit.visitor, visitor.draft(at: visit.path) != nil
    {
      visit.draft = try await box.open(visitor, visit.path)
    }
    return try await next(request, visit)
  }
}

extension Visitor {
  package func draft(at place: String) -> DraftNote? { drafts.first { $0.place == place } }
}
