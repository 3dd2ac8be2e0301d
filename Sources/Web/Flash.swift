package import Hummingbird
import Kernel

/// One sentence that a form leaves for the page after it: “合同已备案。”
package struct Flash: Hashable, Sendable {
  package let kind: String
  package let text: String

  static let cookie = "flash"

  /// Reads what an earlier response left. Another site cannot set it, and it is printed as text.
  init?(cookie value: String) {
    guard let bytes = Base64URL.bytes(value), bytes.count <= 1_000,
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    kind = "done"
    self.text = text
  }
}

extension Response {
  /// After a form: on to the page, which says what was done.
  package static func seeOther(_ path: String, saying sentence: String) -> Response {
    var response = Response.redirect(to: path, type: .normal)
    response.setCookie(
      Cookie(
        name: Flash.cookie, value: Base64URL.text(Array(sentence.utf8)), maxAge: 60, path: "/",
        httpOnly: true, sameSite: .lax))
    return response
  }
}
