import Acts
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Web

/// One box for everything: its page, and what it offers while somebody types.
struct SearchRoutes {
  let desk: Desk
  let pages: Pages
  let finders: [any Finder]

  func add(to routes: Routes) {
    routes.get("search", FindEverything.self, use: page)
    routes.get("search/suggest", FindEverything.self, use: suggest)
  }

  func page(_ request: Request, context: SignedIn) async throws -> Response {
    let text = request.searched
    let groups = try await ask(text, limit: 8, context)
    return try pages.html(SearchPage(text, groups), for: context)
  }

  func suggest(_ request: Request, context: SignedIn) async throws -> Response {
    let groups = try await ask(request.searched, limit: 4, context)
    let offers = groups.flatMap { group in
      group.findings.things.map {
        Offer(group: group.heading, name: $0.name, detail: $0.detail, href: $0.href)
      }
    }
    return Response(
      status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(offers))))
  }

  private struct Offer: Encodable {
    let group: String
    let name: String
    let detail: String
    let href: String
  }

  private func ask(
    _ text: String, limit: Int, _ context: SignedIn
  ) async throws -> [FindEverything.Group] {
    try await desk.answer(
      FindEverything(
        finders, within: try context.scope(for: .search), text, limit: limit),
      for: context.doer)
  }
}

extension Request {
  /// What was typed into the box.
  fileprivate var searched: String {
    String((uri.queryParameters["q"].map(String.init) ?? "").plain.prefix(60))
  }
}
