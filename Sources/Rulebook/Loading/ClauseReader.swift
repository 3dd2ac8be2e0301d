import Kernel

/// Cuts a document into its anchored clauses. `<a id="M12"></a>` opens a clause that runs to the
/// next heading or clause; `<a id="M12.2"></a>` inside it opens a sentence that runs to the next
/// mark.
enum ClauseReader {
  static func read(_ text: String) -> [String: Clause] {
    var clauses: [String: Clause] = [:]
    var anchor: String?
    var parts: [(sentence: String?, text: String)] = []
    func close() {
      if let anchor { add(anchor, parts, to: &clauses) }
      anchor = nil
      parts = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { close() }
      for (mark, words) in marks(in: String(line)) {
        if let mark, !mark.contains(".") {
          close()
          anchor = mark
          parts = [(nil, words)]
        } else if let mark {
          parts.append((mark, words))
        } else if !parts.isEmpty {
          parts[parts.count - 1].text += words
        }
      }
      if !parts.isEmpty { parts[parts.count - 1].text += "\n" }
    }
    close()
    return clauses
  }

  /// The whole text for a page. A mark alone on its line belongs to what follows.
  static func lines(_ text: String) -> [SourceLine] {
    var lines: [SourceLine] = []
    var waiting: String?
    for line in text.split(separator: "\n") {
      var spans: [SourceLine.Span] = []
      var isBold = true
      for (mark, words) in marks(in: String(line)) {
        if let mark {
          if let waiting { spans.append(SourceLine.Span(anchor: waiting, text: "")) }
          waiting = mark
        }
        let plain = words.filter { $0 != "*" && $0 != "#" }.trimmed
        guard !plain.isEmpty else { continue }
        isBold = isBold && words.trimmed.hasPrefix("**") && words.trimmed.hasSuffix("**")
        spans.append(SourceLine.Span(anchor: waiting, text: plain))
        waiting = nil
      }
      guard spans.contains(where: { !$0.text.isEmpty }) else { continue }
      lines.append(SourceLine(isHeading: isBold || line.hasPrefix("#"), spans: spans))
    }
    return lines
  }

  /// A line cut at its marks: first what stands before any mark, then each mark with its words.
  private static func marks(in line: String) -> [(mark: String?, words: String)] {
    var found: [(mark: String?, words: String)] = []
    for (index, part) in pieces(of: line, at: "<a id=\"").enumerated() {
      let halves = pieces(of: part, at: "\"></a>")
      if index == 0 || halves.count < 2 {
        found.append((nil, part))
      } else {
        found.append((halves[0], halves[1...].joined()))
      }
    }
    return found
  }

  private static func pieces(of text: String, at separator: String) -> [String] {
    var pieces: [String] = []
    var rest = Substring(text)
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }

  private static func add(
    _ anchor: String, _ parts: [(sentence: String?, text: String)],
    to clauses: inout [String: Clause]
  ) {
    clauses[anchor] = clause(anchor, parts.map(\.text).joined())
    for part in parts {
      guard let sentence = part.sentence else { continue }
      clauses[sentence] = clause(sentence, part.text)
    }
  }

  private static func clause(_ anchor: String, _ text: String) -> Clause {
    let lines = text.split(separator: "\n").map { line in
      line.filter { $0 != "*" }.trimmed
    }
    let words = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    return Clause(anchor: anchor, text: words, hash: Digest(of: words).description)
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
