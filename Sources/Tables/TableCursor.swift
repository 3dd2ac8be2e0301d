import Kernel
import Storage

/// A place between two rows of a list in its order: what stands in the keys of the order, and the
/// identity of the row. Rows that come and go do not move it, so nothing is shown twice or left
/// out.
package struct TableCursor: Hashable, Sendable {
  let keys: [Value]
  let goesBack: Bool

  init(_ keys: [Value], goesBack: Bool) {
    (self.keys, self.goesBack) = (keys, goesBack)
  }

  /// Reads what `text` wrote; anything else is no cursor, and the list begins at its beginning.
  package init?(after: String?, before: String?) {
    guard let text = before ?? after, text.utf8.count <= 600 else { return nil }
    var keys: [Value] = []
    for part in text.split(separator: "~", omittingEmptySubsequences: false) {
      guard let key = Self.key(part) else { return nil }
      keys.append(key)
    }
    self.init(keys, goesBack: before != nil)
  }

  /// `tcui yuan~i300~t0190…`: each key with its kind, the sign between them escaped where it
  /// stands in a text.
  package var text: String {
    keys.map { key in
      switch key {
      case .integer(let number): "i\(number)"
      case .text(let text): "t" + text.replacing("!", with: "!1").replacing("~", with: "!2")
      default: "n"
      }
    }.joined(separator: "~")
  }

  private static func key(_ part: Substring) -> Value? {
    switch part.first {
    case "i": Int64(part.dropFirst()).map { .integer($0) }
    case "t":
      .text(String(part.dropFirst()).replacing("!2", with: "~").replacing("!1", with: "!"))
    default: nil
    }
  }
}
