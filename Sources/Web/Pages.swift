package import HTTPTypes
package import Hummingbird
package import Mustache
import NIOCore

/// Turns a page into a response: template, frame (navigation, who is signed in), and in every
/// `<form method="post">` the hidden fields that no template can forget.
package struct Pages: Sendable {
  private let library: MustacheLibrary

  package init(library: MustacheLibrary) {
    self.library = library
  }

  package func html<P: Page>(
    _ page: P, for visitor: SignedIn, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    guard let text = library.render(page, withTemplate: P.template) else {
      throw MissingTemplate(name: P.template)
    }
    return Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}

struct MissingTemplate: Error {
  let name: String
}
