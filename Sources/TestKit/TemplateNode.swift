/// A template as far as names go.
indirect enum Node: Sendable {
  case name(String)
  case section(String, isInverted: Bool, [Node])
  case partial(String)

  static func parse(_ text: String) -> [Node] {
    var tags = tags(in: text)[...]
    return take(&tags)
  }

  /// Reads up to the end of the section that has begun.
  private static func take(_ tags: inout ArraySlice<String>) -> [Node] {
    var nodes: [Node] = []
    while let tag = tags.popFirst() {
      let name = String(tag.dropFirst()).trimmed
      switch tag.first {
      case "/": return nodes
      case "!": continue
      case "#": nodes.append(.section(name, isInverted: false, take(&tags)))
      case "^": nodes.append(.section(name, isInverted: true, take(&tags)))
      case ">": nodes.append(.partial(name))
      case "&", "{": nodes.append(.name(name))
      default: nodes.append(.name(tag.trimmed))
      }
    }
    return nodes
  }

  /// What stands between double braces.
  private static func tags(in text: String) -> [String] {
    var tags: [String] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      tags.append(String(rest[..<close.lowerBound]).trimmed)
      rest = rest[close.upperBound...]
    }
    return tags
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
