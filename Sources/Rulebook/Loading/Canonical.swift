import Kernel

/// One text for one meaning: keys sorted, spacing and comments gone. Digests are taken over it.
enum Canonical {
  static func text(_ piece: Piece) -> String {
    switch piece.content {
    case .text(let text): JSONText.quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let items): "[" + items.map(text).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }
        .map { JSONText.quoted($0.key) + ":" + text($0.value) }.joined(separator: ",") + "}"
    }
  }

  static func digest(of piece: Piece) -> String {
    Digest(of: text(piece)).description
  }

  /// - Parameter above: the digests of the books that this one stands on, by name.
  static func digest(
    of pieces: [(path: String, piece: Piece)], and texts: [String: String],
    above: [String: String] = [:]
  ) -> String {
    let documents = texts.map { ($0.key, JSONText.quoted($0.value)) }
    let all = pieces.map { ($0.path, text($0.piece)) } + documents
    var members = all.sorted { $0.0 < $1.0 }.map { JSONText.quoted($0.0) + ":" + $0.1 }
    if !above.isEmpty { members.append("\"\":" + JSONText.mapping(above)) }
    return Digest(of: "{" + members.joined(separator: ",") + "}").description
  }
}

/// JSON as text, without an encoder: the same bytes everywhere.
enum JSONText {
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20: result += escaped(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  static func list(_ items: [String]) -> String {
    "[" + items.map(quoted).joined(separator: ",") + "]"
  }

  static func mapping(_ entries: [String: String]) -> String {
    "{"
      + entries.sorted { $0.key < $1.key }
      .map { quoted($0.key) + ":" + quoted($0.value) }.joined(separator: ",") + "}"
  }
}
