import Kernel

/// The text of a cell without what is not meant: outer spaces, web rubbish, strokes for "nothing".
struct CleanText {
  private(set) var text: String
  /// How it was understood, if that is worth saying.
  private(set) var note: Message?

  init(_ cell: Cell, keepsWords: Bool) {
    let original = cell.text
    text = Plain.trimmed(original)
    guard case .text = cell.content, !text.isEmpty else { return }
    if let decoded = Self.withoutEntities(text) {
      text = Plain.trimmed(decoded)
      note = text.isEmpty ? Self.webSpace : Self.webCode(text)
    }
    guard text.utf8.count <= Self.longest else { return }
    if Self.strokes.contains(text) || (!keepsWords && Self.words.contains(text)) {
      text = ""
      note = Self.nothing
    }
  }

  private static let strokes: Set<String> = [
    "-", "--", "---", "—", "——", "－", "/", "／", "\\", "N/A", "n/a", "NULL", "null", "None",
  ]
  private static let words: Set<String> = ["无", "暂无", "不详", "未知", "没有", "待定", "空"]

  /// In bytes: longer texts are none of these.
  private static let longest = 9

  private static let webSpace = Message(
    zh: "是网页里的空白符号，按没有填处理。", en: "a blank of a web page; taken as empty")
  private static let nothing = Message(zh: "按没有填处理。", en: "taken as empty")

  private static func webCode(_ text: String) -> Message {
    Message(zh: "带着网页代码，读作“\(text)”，请核对。", en: "carries web page code; read as “\(text)”")
  }

  /// `&#160;`, `&nbsp;`, `&amp;` and the like, put back; nil if there are none.
  private static func withoutEntities(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";"))
    else { return nil }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      if let end = rest.prefix(10).firstIndex(of: ";"),
        let meant = entity(rest[rest.index(after: start)..<end])
      {
        result += meant
        rest = rest[rest.index(after: end)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    result += rest
    return result == text ? nil : result
  }

  private static let named = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ensp": " ",
    "emsp": " ", "middot": "·", "mdash": "—", "hellip": "…",
  ]

  private static func entity(_ name: Substring) -> String? {
    if let text = named[String(name)] { return text }
    guard name.first == "#" else { return nil }
    let isHex = name.dropFirst().first == "x" || name.dropFirst().first == "X"
    let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
    guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value != 0 else { return nil }
    return String(scalar)
  }
}
