import Kernel

/// Who may read `/metrics`: the counts tell how busy a house is and what in it fails, which is
/// nobody's business outside.
package struct MetricsReaders: Hashable, Sendable {
  package var networks: NetworkList
  /// What a reader from elsewhere sends as `Authorization: Bearer …`; empty for nobody.
  package var token: String

  package init(networks: NetworkList = .here, token: String = "") {
    self.networks = networks
    self.token = token
  }

  func include(_ address: String, _ authorization: String?) -> Bool {
    if networks.contains(address) { return true }
    guard !token.isEmpty, let sent = authorization else { return false }
    return Array(sent.utf8).matches(Array("Bearer \(token)".utf8))
  }
}
