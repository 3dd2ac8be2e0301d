import Acts
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Web

/// One box for everything: its page, and what it offers while somebody types. The box sends what
/// was typed as a form; only what nobody would mind goes on into an address.
struct SearchRoutes {
  let desk: Desk
  let pages: Pages
  let finders: [any Finder]
  let persons: [any PersonSearch]

  func add(to routes: Routes) {
    routes.get("search", FindEverything.self, use: page)
    routes.post("search", FindPersons.self, use: send)
    routes.get("search/suggest", FindEverything.self, use: suggest)
  }

  func page(_ request: Request, context: SignedIn) async throws -> Response {
    let text = request.searched
    guard !isPersonal(text) else {
      return .seeOther("/search", saying: "电话、证件号码不能写在网址里。请填在搜索框里查。")
    }
    let groups = try await ask(text, limit: 8, context)
    return try pages.html(SearchPage(text, groups, links(for: context)), for: context)
  }

  /// The answer about a person is a page of its own, and its number stands nowhere.
  func send(_ request: Request, context: SignedIn) async throws -> Response {
    let (text, scope) = (context.form["q"].asSearched, try context.scope(for: .search))
    guard isPersonal(text) else {
      return .redirect(to: Address("/search", given: [("q", text)]).description, type: .normal)
    }
    let others = try await ask(text, limit: 8, context).map {
      ($0.heading, Found($0.findings.things, count: $0.findings.things.count, list: nil))
    }
    let found = try await desk.perform(
      FindPersons(searches: persons, scope: scope, text: text), as: context.doer)
    return try pages.html(
      SearchPage(unnamed: found + others, links(for: context)), for: context)
  }

  func suggest(_ request: Request, context: SignedIn) async throws -> Response {
    let text = request.searched
    let groups = isPersonal(text) ? [] : try await ask(text, limit: 4, context)
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

  private func isPersonal(_ text: String) -> Bool {
    persons.contains { $0.isMeant(by: text) }
  }

  /// Where people are looked for by name, for those who may.
  private func links(for context: SignedIn) -> [SearchPage.PersonLink] {
    persons.filter { !context.doer.scopes(for: $0.permission).isEmpty }
      .map { SearchPage.PersonLink(href: $0.page, heading: $0.heading) }
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
  fileprivate var searched: String {
    (uri.queryParameters["q"].map(String.init) ?? "").asSearched
  }
}

extension String {
  /// What was typed into the box.
  fileprivate var asSearched: String { String(plain.prefix(60)) }
}
