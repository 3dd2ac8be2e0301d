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
  let navigation: Navigation
  private let tokens: FormToken
  private let surroundings: Surroundings
  private let today: TodayLine
  private let imprint: Imprint
  private let search: SearchPlace?
  private let english: English
  private let inspect: Inspect?
  private let memory = FrameMemory()

  /// Looks at a page and the name of its template before it is printed, for tests.
  package typealias Inspect = @Sendable (Any, String) throws -> Void

  package init(
    library: MustacheLibrary, assets: Assets, navigation: Navigation, tokens: FormToken,
    surroundings: Surroundings, today: TodayLine = .plain,
    imprint: Imprint = Imprint(), search: SearchPlace? = nil,
    english: English = .none, inspect: Inspect? = nil
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
    self.english = english
  }

  package func html<P: Page>(
    _ page: P, for viewer: some Viewer, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let content = assets.tags(P.extras) + (try printed(page, P.template))
    let frame = try printedFrame(for: viewer.visit)
    return Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: filled(frame, title: page.title, content, for: viewer.visit)))
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

  /// A frame with a sentence left by the page before is for once, and not remembered.
  private func printedFrame(for visit: Visit) throws -> PrintedFrame {
    let today = today.text(surroundings.now().day)
    guard visit.flash == nil else { return try printedFrame(for: visit, today: today) }
    let key = FrameMemory.Key(
      doer: visit.visitor?.doer, organ: visit.visitor?.organName ?? "", path: visit.path,
      today: today, preferences: visit.preferences)
    return try memory.frame(key) { try printedFrame(for: visit, today: today) }
  }

  private func printedFrame(for visit: Visit, today: String) throws -> PrintedFrame {
    PrintedFrame(try printed(frame(for: visit, today: today), "Web/Pages/frame"))
  }

  private func printed(_ value: Any, _ template: String) throws -> String {
    try inspect?(value, template)
    guard let html = library.render(Reflected(value), withTemplate: template) else {
      throw MissingTemplate(name: template)
    }
    return html
  }

  private func frame(for visit: Visit, today: String) -> Frame {
    Frame(
      title: PrintedFrame.title, lang: visit.preferences.language.tag,
      isEnglish: visit.preferences.language == .en, scheme: visit.preferences.theme.scheme,
      isLarge: visit.preferences.size == .large, isDark: visit.preferences.theme == .dark,
      signedIn: visit.visitor != nil, search: search?.field(for: visit),
      doer: visit.visitor?.doer.name ?? "", organ: visit.visitor?.organName ?? "",
      today: today,
      areas: visit.visitor.map {
        navigation.sections(for: $0.doer, at: visit.path)
      } ?? [],
      flash: visit.flash, styles: assets.styles(visit.preferences.theme), scripts: assets.scripts,
      content: PrintedFrame.content, unread: PrintedFrame.unread,
      version: imprint.version, book: imprint.book, bookStatus: imprint.bookStatus,
      demonstration: imprint.isDemonstration, address: visit.path)
  }

  private func filled(
    _ frame: PrintedFrame, title: String, _ content: String, for visit: Visit
  ) -> ByteBuffer {
    var fields = PageFields(
      for: visit, title: title, tokens: tokens, surroundings: surroundings)
    let content = DraftNotice.onto(content, for: visit)
    var page = ByteBuffer()
    page.reserveCapacity(content.utf8.count + 16_384)
    for piece in frame.pieces {
      switch piece {
      case .text(let bytes): page.writeBytes(bytes)
      case .title:
        var html = Html()
        html.text(title)
        page.writeBytes(html.bytes)
      case .unread: page.writeBytes(UnreadMark.html(visit.visitor?.unread ?? 0).bytes)
      case .fields: fields.write(into: &page)
      case .content:
        let parts = HiddenFields.parts(of: Array(content.utf8))
        for (index, part) in parts.enumerated() {
          if index > 0 { fields.write(behind: parts[index - 1], into: &page) }
          page.writeBytes(part)
        }
      }
    }
    guard visit.preferences.language == .en else { return page }
    return ByteBuffer(string: EnglishPage.text(of: String(buffer: page), in: english))
  }
}

struct MissingTemplate: Error {
  let name: String
}
