import FoundationEssentials

/// English for whoever asks for it, looked up when a page is finished: one catalogue for templates
/// and for what code prints. Whoever reads Chinese pays nothing for it.
package struct English: Sendable {
  private let exact: [String: String]
  private let patterns: [Character: [Pattern]]

  /// An English entry whose Chinese holds places for inserted text.
  fileprivate struct Pattern: Sendable {
    let parts: [String]
    let english: [String]
  }

  package static let none = English("")

  /// Reads lines such as `有 {} 件 = {} items`; `#` begins a remark.
  package init(_ text: String) {
    var exact: [String: String] = [:]
    var patterns: [Character: [Pattern]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let cut = line.firstRange(of: " = ") else { continue }
      let (chinese, english) = (String(line[..<cut.lowerBound]), String(line[cut.upperBound...]))
      guard chinese.contains("{}") else {
        exact[chinese] = english
        continue
      }
      let pattern = Pattern(parts: Self.cut(chinese), english: Self.cut(english))
      patterns[pattern.parts.first?.first ?? "\u{0}", default: []].append(pattern)
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

  private static func cut(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let place = rest.firstRange(of: "{}") {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }

  /// `nil` where nobody has a word for it.
  func text(_ chinese: String, depth: Int = 0) -> String? {
    if let known = exact[chinese] { return known }
    guard depth < 3, let first = chinese.first else { return nil }
    for pattern in (patterns[first] ?? []) + (patterns["\u{0}"] ?? []) {
      guard let inserted = pattern.insertions(in: chinese) else { continue }
      let words = inserted.map { Self.isChinese($0) ? text($0, depth: depth + 1) ?? $0 : $0 }
      return pattern.filled(with: words)
    }
    return nil
  }

  static func isChinese(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 >= 0xE3 }
      && text.unicodeScalars.contains { $0.value >= 0x3000 && $0.value <= 0xFFEF }
  }
}

extension English.Pattern {
  /// What stands in the places, if the fixed parts are all there in their order.
  fileprivate func insertions(in text: String) -> [String]? {
    guard let head = parts.first, let tail = parts.last, text.hasPrefix(head), text.hasSuffix(tail),
      text.utf8.count >= head.utf8.count + tail.utf8.count
    else { return nil }
    var rest = text.dropFirst(head.count)
    var found: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: part), !part.isEmpty else { return nil }
      found.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    guard rest.count >= tail.count else { return nil }
    found.append(String(rest.dropLast(tail.count)))
    return found.allSatisfy { !$0.isEmpty } ? found : nil
  }

  fileprivate func filled(with words: [String]) -> String {
    var text = english.first ?? ""
    for (index, part) in english.dropFirst().enumerated() {
      text += (index < words.count ? words[index] : "") + part
    }
    return text
  }
}
