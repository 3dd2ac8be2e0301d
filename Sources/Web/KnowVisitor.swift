import HTTPTypes
package import Hummingbird
package import Kernel

/// Finds out who is asking, from the cookie of the session.
package struct KnowVisitor: RouterMiddleware {
  package typealias Context = Visit

  private let cookies: CookieNames
  private let newSecret: @Sendable () -> Secret
  private let visitors: VisitorMemory
  private let tokens: VisitorMemory

  /// - Parameters:
  ///   - visitors: who holds the session with a secret, if it is still good.
  ///   - tokens: for whom a program acts that shows a token.
  package init(
    cookies: CookieNames, newSecret: @escaping @Sendable () -> Secret, visitors: VisitorMemory,
    tokens: VisitorMemory
  ) {
    self.tokens = tokens
    self.cookies = cookies
    self.newSecret = newSecret
    self.visitors = visitors
  }

  package func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    if request.isForPrograms {
      var visit = context
      visit.visitor = try await program(request)
      return try await next(request, visit)
    }
    var visit = context
    let sent = request.cookies
    let secret = sent[cookies.session]?.value ?? ""
    let changes = request.method != .get && request.method != .head
    if !secret.isEmpty, let visitor = try await visitors.visitor(secret, afresh: changes) {
      visit.visitor = visitor
      visit.binding = "session:" + visitor.session
    }
    visit.preferences =
      visit.visitor?.preferences
      ?? Preferences(kept: sent[Preferences.cookie]?.value ?? "")
    let mark = visit.visitor == nil ? bindToBrowser(&visit, sent[cookies.browser]?.value) : nil
    visit.flash = sent[Flash.cookie].flatMap { Flash(cookie: $0.value) }
    defer { if changes { visitors.forget(secret) } }
    var response = try await next(request, visit)
    if let mark, response.headers[.contentType]?.hasPrefix("text/html") == true {
      response.setCookie(cookies.cookie(cookies.browser, mark))
    }
    if visit.flash != nil, response.status == .ok { response.setCookie(cookies.gone(Flash.cookie)) }
    return response
  }

  /// Programs show a token. The session of a browser may read, and change nothing: another site
  /// can make a browser send its cookie, but not a token.
  private func program(_ request: Request) async throws -> Visitor? {
    let changes = request.method != .get && request.method != .head
    if let shown = request.headers[.authorization] {
      let parts = shown.split(separator: " ")
      guard parts.count == 2, parts[0].lowercased() == "bearer",
        let visitor = try await tokens.visitor(String(parts[1]), afresh: changes)
      else { throw NotSignedIn() }
      return visitor
    }
    guard !changes, let secret = request.cookies[cookies.session]?.value else { return nil }
    return try await visitors.visitor(secret, afresh: false)
  }

  /// Before anybody has signed in, form tokens are bound to a cookie of the browser.
  private func bindToBrowser(_ visit: inout Visit, _ known: String?) -> String? {
    if let known, known.utf8.count == 43 {
      visit.binding = "browser:" + known
      return nil
    }
    let mark = newSecret().text
    visit.binding = "browser:" + mark
    return mark
  }
}

/// The names of our cookies. Behind TLS they carry the prefix that ties them to this host.
package struct CookieNames: Sendable {
  package let isSecure: Bool

  package init(isSecure: Bool) {
    self.isSecure = isSecure
  }

  package var session: String { isSecure ? "__Host-sid" : "sid" }
  package var browser: String { isSecure ? "__Host-browser" : "browser" }

  /// - Parameter maxAge: the seconds it is kept; until the browser closes, if none is given.
  package func cookie(_ name: String, _ value: String, maxAge: Int? = nil) -> Cookie {
    Cookie(
      name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true,
      sameSite: .lax)
  }

  package func gone(_ name: String) -> Cookie {
    Cookie(
      name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true,
      sameSite: .lax)
  }
}
