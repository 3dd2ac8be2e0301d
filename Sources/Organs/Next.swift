import Kernel

/// Where somebody wanted to go before they were asked who they are: a page of ours, never another
/// site.
enum Next {
  static func path(_ encoded: String) -> String {
    guard let bytes = Base64URL.bytes(encoded),
      let path = String(validating: bytes, as: UTF8.self), isOurs(path)
    else { return "/" }
    return path
  }

  private static func isOurs(_ path: String) -> Bool {
    path.hasPrefix("/") && !path.hasPrefix("//") && !path.hasPrefix("/\\")
      && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}

/// Where a request comes from, as far as tries are counted: an IPv4 address, or the /64 of an IPv6
/// one, since whoever has one address of it has them all.
enum Network {
  static func of(_ address: String) -> String {
    guard address.contains(":"), !address.hasPrefix("::ffff:") else { return address }
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    if let gap = groups.firstIndex(of: ""), gap < 4 {
      return groups[..<gap].joined(separator: ":") + "::/64"
    }
    return groups.prefix(4).joined(separator: ":") + "::/64"
  }
}
