/// Plain words that one YAML reader takes for text and another for something else. They are
/// refused unless quoted, so that every reader of the book sees the same.
enum Trap {
  static func report(_ text: String, at place: Place, isKey: Bool, to problems: Problems) {
    guard let other = reading(of: text) else { return }
    let (zh, en) =
      isKey && ambiguousWords.contains(text.lowercased())
      ? ("请换一个键名，例如 trigger", "use another key, such as trigger")
      : ("请加引号：\"\(text)\"", "quote it: \"\(text)\"")
    problems.report(
      place, zh: "“\(text)”没有加引号，有的 YAML 会读成\(other.zh)。\(zh)。",
      en: "plain \(text) reads as \(other.en) in some YAML; \(en)")
  }

  private static let ambiguousWords: Set<String> = ["on", "off", "yes", "no", "y", "n"]

  private static func reading(of text: String) -> (zh: String, en: String)? {
    if ambiguousWords.contains(text.lowercased()) { return ("是非", "a boolean") }
    if ["~", "null", "true", "false"].contains(text.lowercased()) {
      return ["null", "true", "false"].contains(text) ? nil : ("空或是非", "null or a boolean")
    }
    guard let first = text.utf8.first, isNumberStart(first) else { return nil }
    if text.utf8.contains(UInt8(ascii: ":")), isMade(of: "0123456789:.", text) {
      return ("六十进制数", "a base-60 number")
    }
    if text.utf8.contains(UInt8(ascii: "-")), isMade(of: "0123456789-:.TZ ", text), text.count > 2 {
      return Int64(text) == nil ? ("日期", "a date") : nil
    }
    if text.utf8.contains(UInt8(ascii: ".")), isMade(of: "+-0123456789._eE", text) {
      return ("小数", "a decimal number")
    }
    return isOddInteger(text) ? ("另一个数", "another number") : nil
  }

  private static func isNumberStart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
  }

  /// `017`, `0x1F`, `1_000`, `+5`, `1e3`
  private static func isOddInteger(_ text: String) -> Bool {
    let lower = text.lowercased()
    if lower.hasPrefix("0x") || lower.hasPrefix("0o") {
      return isMade(of: "0123456789abcdef_", lower.dropFirst(2))
    }
    guard isMade(of: "+-0123456789_", lower) else {
      let parts = lower.split(separator: "e", omittingEmptySubsequences: false)
      return parts.count == 2
        && parts.allSatisfy { !$0.isEmpty && isMade(of: "+-0123456789", $0) }
    }
    guard text.contains(where: \.isNumber) else { return false }
    return Int64(text).map { String($0) != text } ?? !text.contains("-")
  }

  private static func isMade(of alphabet: String, _ text: some StringProtocol) -> Bool {
    text.allSatisfy { alphabet.contains($0) }
  }
}
