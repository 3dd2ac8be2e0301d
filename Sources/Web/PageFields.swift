import Acts
import Civil
import Kernel
import NIOCore

/// The fields of the forms on one page: all carry the same token, and each a key of its own.
struct PageFields {
  let binding: String
  let tokens: FormToken
  let surroundings: Surroundings
  private lazy var token = tokens.token(for: binding)

  init(binding: String, tokens: FormToken, surroundings: Surroundings) {
    self.binding = binding
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
}
