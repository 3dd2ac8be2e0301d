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
    var plain = HomeName.folded(tail)
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

  /// At the last blank, or else where the numbers begin.
  private static func cut(_ text: String) -> (String, String) {
    let trimmed = text.trimmingPrefix { $0.isWhitespace }
    if let blank = trimmed.lastIndex(where: \.isWhitespace) {
      let head = trimmed[..<blank]
      return (String(head.filter { !$0.isWhitespace }), String(trimmed[blank...]))
    }
    let start = trimmed.firstIndex { $0.isNumber && $0.isASCII } ?? trimmed.endIndex
    return (String(trimmed[..<start]), String(trimmed[start...]))
  }
}
