package import Acts
import Civil
package import HTTPTypes
package import Hummingbird
import Kernel
package import Mustache
import NIOCore

/// Turns a page into a response: template, frame (navigation, who is signed in), and in every
/// `<form method="post">` the hidden fields that no template can forget.
package struct Pages: Sendable {
  private let library: MustacheLibrary
  private let assets: Assets
  private let navigation: Navigation
  private let tokens: FormToken
  private let surroundings: Surroundings
  private let today: TodayLine
  private let imprint: Imprint
  private let search: SearchPlace?
  private let inspect: Inspect?

  /// Looks at a page and the name of its template before it is printed, for tests.
  package typealias Inspect = @Sendable (Any, String) throws -> Void

  package init(
    library: MustacheLibrary, assets: Assets, navigation: Navigation, tokens: FormToken,
    surroundings: Surroundings, today: TodayLine = .plain,
    imprint: Imprint = Imprint(), search: SearchPlace? = nil, inspect: Inspect? = nil
  ) {
    self.library = library
    self.assets = assets
    self.navigation = navigation
    self.tokens = tokens
    self.surroundings = surroundings
    self.today = today
    self.imprint = imprint
    self.search = search
    self.inspect = inspect
  }

  package func html<P: Page>(
    _ page: P, for viewer: some Viewer, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    try inspect?(page, P.template)
    guard let body = library.render(page, withTemplate: P.template) else {
      throw MissingTemplate(name: P.template)
    }
    let frame = frame(around: body, title: page.title, for: viewer.visit)
    try inspect?(frame, "Web/Pages/frame")
    guard let text = library.render(frame, withTemplate: "Web/Pages/frame") else {
      throw MissingTemplate(name: "Web/Pages/frame")
    }
    return Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: withHiddenFields(text, for: viewer.visit))))
  }

  /// A form that comes back with its problems.
  package func refused(_ page: some Page, for viewer: some Viewer) throws -> Response {
    try html(page, for: viewer, status: .unprocessableContent)
  }

  /// Does what a form asks. If that is refused for what was typed, the form comes back, filled.
  package func submit<P: Page>(
    _ form: Form, for viewer: some Viewer, again: (Form) async throws -> P,
    act: () async throws -> Response
  ) async throws -> Response {
    do {
      return try await act()
    } catch let refusal as any Refusal where refusal.kind.canBeMended {
      var form = form
      form.reject(refusal)
      return try html(try await again(form), for: viewer, status: refusal.kind.status)
    }
  }

  private func frame(around content: String, title: String, for visit: Visit) -> Frame {
    Frame(
      title: title, signedIn: visit.visitor != nil, search: search?.field(for: visit),
      doer: visit.visitor?.doer.name ?? "", organ: visit.visitor?.organName ?? "",
      today: today.text(surroundings.now().day),
      areas: visit.visitor.map {
        navigation.sections(for: $0.doer, at: visit.path)
      } ?? [],
      flash: visit.flash, styles: assets.styles, scripts: assets.scripts, content: content,
      version: imprint.version, book: imprint.book, bookStatus: imprint.bookStatus,
      demonstration: imprint.isDemonstration, address: visit.path)
  }

  private func withHiddenFields(_ html: String, for visit: Visit) -> String {
    HiddenFields.insert(into: html) {
      let key = ID<Pages>(
        milliseconds: surroundings.now().milliseconds, random: surroundings.random())
      return """
        <input type="hidden" name="_csrf" value="\(tokens.token(for: visit.binding))">\
        <input type="hidden" name="_key" value="\(key)">
        """
    }
  }
}

struct MissingTemplate: Error {
  let name: String
}
