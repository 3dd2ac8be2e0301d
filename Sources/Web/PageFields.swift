import Acts
import Civil
import Kernel
import NIOCore

/// The fields of the forms on one page: all carry the same token, and each a key of its own.
struct PageFields {
  let binding: String
  let tokens: FormToken
  let surroundings: Surroundings
  /// The page itself, for the forms that may be put aside.
  let place: String
  let title: String
  private lazy var token = tokens.token(for: binding)

  init(for visit: Visit, title: String, tokens: FormToken, surroundings: Surroundings) {
    binding = visit.binding
    place = visit.form["_place"].isEmpty ? visit.path : visit.form["_place"]
    self.title = title
    self.tokens = tokens
    self.surroundings = surroundings
  }

  mutating func write(into page: inout ByteBuffer) {
    let key = ID<PageFields>(
      milliseconds: surroundings.now().milliseconds, random: surroundings.random())
    page.writeString(
      """
      <input type="hidden" name="_csrf" value="\(token)">\
      <input type="hidden" name="_key" value="\(key)">
      """)
  }

  /// What a form with this opening tag needs.
  mutating func write(behind tag: ArraySlice<UInt8>, into page: inout ByteBuffer) {
    write(into: &page)
    guard tag.suffix(400).firstRange(of: Array(FormFiller.mark.utf8)) != nil else { return }
    var html = Html()
    html.markup("<input type=\"hidden\" name=\"_place\" value=\"")
    html.text(place)
    html.markup("\"><input type=\"hidden\" name=\"_title\" value=\"")
    html.text(title)
    html.markup("\">")
    page.writeBytes(html.bytes)
  }
}
