import FoundationEssentials

/// English for whoever asks for it, looked up when a page is finished: one catalogue for templates
/// and for what code prints. Whoever reads Chinese pays nothing for it.
package struct English: Sendable {
  private let exact: [String: String]
  /// By the sign they begin with, or where text is put in there, by the one they end with.
  private let patterns: [Edge: [Pattern]]

  package static let none = English("")

  /// Reads lines such as `有 {} 件 = {} items`; `#` begins a remark. Where English has another order,
  /// it says which is meant: `“{}”的{} = {2} of “{1}”`. `{#}` takes numbers only, so that no name is
  /// torn apart.
  package init(_ text: String) {
    var exact: [String: String] = [:]
    var patterns: [Edge: [Pattern]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let cut = line.firstRange(of: " = ") else { continue }
      let (chinese, english) = (String(line[..<cut.lowerBound]), String(line[cut.upperBound...]))
      guard chinese.contains("{}") || chinese.contains("{#}") else {
        exact[chinese] = english
        continue
      }
      let pattern = Pattern(chinese, english)
      patterns[Edge(pattern), default: []].append(pattern)
    }
    self.exact = exact
    // The more of it stands fixed, the more surely it is meant.
    self.patterns = patterns.mapValues { all in
      all.sorted { $1.parts.joined().count < $0.parts.joined().count }
    }
  }

  package static func load(from resources: Resources) -> English {
    let data = FileManager.default.contents(atPath: resources.root + "/Web/Words/en.txt")
    return English(data.map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  /// `nil` where nobody has a word for it.
  package func text(_ chinese: String, depth: Int = 0) -> String? {
    if let known = exact[chinese] { return known }
    guard depth < 3, let first = chinese.first, let last = chinese.last else { return nil }
    let edges: [Edge] = [.first(first), .last(last), .none]
    for pattern in edges.flatMap({ patterns[$0] ?? [] }) {
      guard let inserted = pattern.insertions(in: chinese) else { continue }
      let words = inserted.map { Self.isChinese($0) ? text($0, depth: depth + 1) ?? $0 : $0 }
      return pattern.filled(with: words)
    }
    return enumeration(chinese, depth: depth)
  }

  /// Words in a row, each known by itself.
  private func enumeration(_ chinese: String, depth: Int) -> String? {
    for (sign, english) in [("；", "; "), ("，", ", "), ("、", ", ")] where chinese.contains(sign) {
      let parts = chinese.split(separator: sign).map(String.init)
      let words = parts.map { Self.isChinese($0) ? text($0, depth: depth + 1) : $0 }
      if parts.count > 1, words.allSatisfy({ $0 != nil }) {
        return words.compactMap { $0 }.joined(separator: english)
      }
    }
    return nil
  }

  static func isChinese(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 >= 0xE3 }
      && text.unicodeScalars.contains { $0.value >= 0x3000 && $0.value <= 0xFFEF }
  }
}
