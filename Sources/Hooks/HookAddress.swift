import CCurl
import Glibc

/// How far messages may go: out of the house, or also to addresses within it, for trying and for
/// systems that stand beside.
package enum HookReach: String, Sendable, CaseIterable {
  case outside, inside
}

/// An address as it was written, taken apart by the same reader that will follow it.
struct HookAddress {
  let text: String
  let scheme: String
  let host: String

  static let longest = 500

  init(_ text: String, reaching reach: HookReach) throws(HookRefusal) {
    guard text.utf8.count <= Self.longest, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      let url = curl_url()
    else { throw .noAddress }
    defer { curl_url_cleanup(url) }
    guard curl_url_set(url, CURLUPART_URL, text, 0) == CURLUE_OK,
      let scheme = Self.part(CURLUPART_SCHEME, of: url),
      let host = Self.part(CURLUPART_HOST, of: url), !host.isEmpty,
      Self.part(CURLUPART_USER, of: url) == nil, Self.part(CURLUPART_FRAGMENT, of: url) == nil
    else { throw .noAddress }
    self.text = text
    self.scheme = scheme.lowercased()
    self.host = host.lowercased()
    guard ["https", "http"].contains(self.scheme) else { throw .notSecure }
    if isPlainlyInside, reach == .outside { throw .inside }
    guard self.scheme == "https" || isPlainlyInside else { throw .notSecure }
  }

  /// What its words give away already. Names are looked at again when they have been resolved.
  private var isPlainlyInside: Bool {
    if host == "localhost" || host.hasSuffix(".localhost") { return true }
    return Self.bytes(of: host).map { !OpenNetwork.contains($0) } ?? false
  }

  private static func bytes(of host: String) -> [UInt8]? {
    var four = [UInt8](repeating: 0, count: 4)
    if inet_pton(AF_INET, host, &four) == 1 { return four }
    var sixteen = [UInt8](repeating: 0, count: 16)
    let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    return inet_pton(AF_INET6, bare, &sixteen) == 1 ? sixteen : nil
  }

  private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
