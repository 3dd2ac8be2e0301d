import Kernel

enum TextParser {
  static func parse(_ text: String, maximum: Int) -> Parsed {
    let joined = oneLine(text)
    // A character has at least a byte, and bytes are counted at once.
    guard joined.utf8.count <= maximum || joined.count <= maximum else {
      return .wrong(
        Message(
          zh: "太长了，有 \(joined.count) 个字。这一列最多 \(maximum) 个字。",
          en: "\(joined.count) characters; at most \(maximum)"))
    }
    if joined == text { return .value(.text(text)) }
    return .approximate(
      .text(joined),
      Message(zh: "格子里有换行，连成了一行。", en: "line breaks were joined"))
  }

  /// Line breaks, tabs and other control characters become one space.
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    return text.split { $0.unicodeScalars.allSatisfy(isControl) }.joined(separator: " ")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F
  }
}
