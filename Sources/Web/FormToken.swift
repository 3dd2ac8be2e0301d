package import Kernel

/// The token in every form, bound to the session: another site cannot know it.
package struct FormToken: Sendable {
  private let key: Key

  package init(key: Key) {
    self.key = key.derived(for: "form")
  }

  package func token(for binding: String) -> String {
    Base64URL.text(key.mac(of: Array(binding.utf8)))
  }

  func accepts(_ token: String, for binding: String) -> Bool {
    !binding.isEmpty && Array(token.utf8).matches(Array(self.token(for: binding).utf8))
  }
}
