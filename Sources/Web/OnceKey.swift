package import Acts
import Kernel

extension Viewer {
  /// The key of this form with the digest of what was typed, for `desk.perform(_:as:key:)`: the
  /// same form sent twice does its work once. The token changes with each page and does not count.
  package var onceKey: IdempotencyKey? {
    visit.idempotencyKey.map { IdempotencyKey($0, content: Digest(of: content)) }
  }

  private var content: String {
    let fields = form.names.filter { $0 != "_csrf" && $0 != "_key" }.map { name in
      "\(name.count):\(name)=" + form.all(name).map { "\($0.count):\($0)" }.joined(separator: ",")
    }
    return ([visit.method, visit.path] + fields).joined(separator: "\n")
  }
}
