import HTTPTypes
package import Hummingbird

extension Request {
  /// The page the request came from, if it is one of ours; a path.
  package var ownPage: String? {
    guard let from = headers[.referer], let host = head.authority,
      let cut = from.firstRange(of: "//\(host)/")
    else { return nil }
    return "/" + from[cut.upperBound...]
  }
}
