/// Finds a sealed value by exactly what it says and by nothing else: a keyed digest of it. Whoever
/// has the database without the key cannot even try out names.
package struct BlindIndex: Sendable {
  private let key: Key

  /// - Parameter purpose: equal values of two purposes have different digests.
  package init(key: Key, for purpose: String) {
    self.key = key.derived(for: "blind index of " + purpose)
  }

  package func of(_ value: String) -> String {
    Base64URL.text(Array(key.mac(of: Array(value.utf8)).prefix(16)))
  }
}
