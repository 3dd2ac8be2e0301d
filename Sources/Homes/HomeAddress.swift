/// Where a home is, as people type it: `阳光 3-1-502`, `阳光3号楼1单元502室`, `3-502`, `502`.
struct HomeAddress: Hashable, Sendable {
  /// A part of the name of the complex, or its initials.
  let complex: String?
  let building: String?
  let entrance: String?
  let room: String

  /// Nothing where no room is named.
  init?(_ text: String) {
    let (head, tail) = Self.cut(text)
    var plain = tail
    for word in ["号楼", "栋", "幢", "座", "单元"] { plain = plain.replacing(word, with: "-") }
    let parts = plain.split(separator: "-").map(String.init)
    guard (1...3).contains(parts.count), let last = parts.last,
      last.contains(where: \.isNumber)
    else { return nil }
    room = HomeName(room: last).norm
    building = parts.count > 1 ? HomeName(building: parts[0]).norm : nil
    entrance = parts.count > 2 ? HomeName(entrance: parts[1]).norm : nil
    complex = head.isEmpty ? nil : head
  }

  /// The words at the end that say where in a complex; where a word says both, at its first
  /// number.
  private static func cut(_ text: String) -> (String, String) {
    var words = text.split(whereSeparator: \.isWhitespace).map { HomeName.folded(String($0)) }
    var tail: [String] = []
    while let word = words.last, isPlace(word) {
      tail.insert(word, at: 0)
      words.removeLast()
    }
    if tail.isEmpty, let word = words.popLast() {
      let start = word.firstIndex { $0.isNumber && $0.isASCII } ?? word.endIndex
      words.append(String(word[..<start]))
      tail = [String(word[start...])]
    }
    return (words.joined(), tail.joined(separator: "-"))
  }

  private static func isPlace(_ word: String) -> Bool {
    let known = "-号楼栋幢座单元室房层一二三四五六七八九十"
    return word.contains(where: \.isNumber)
      && word.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || known.contains($0) }
  }
}
