import Kernel

enum WordParser {
  /// A key from the words that mean it, or the key itself.
  static func choice(_ text: String, _ words: ChoiceWords) -> Parsed {
    let levelled = Plain.levelled(text)
    let meant = words.all.first {
      Plain.levelled($0.text) == levelled || Plain.levelled($0.key) == levelled
    }
    if let meant { return .value(.text(meant.key)) }
    let known = words.offered.joined(separator: "、")
    return .wrong(Message(zh: "不在可选的词里。可以填：\(known)。", en: "not one of: \(known)"))
  }

  static func flag(_ text: String) -> Parsed {
    switch Plain.levelled(text) {
    case "是", "有", "对", "√", "✓", "y", "yes", "true", "t", "1": .value(.flag(true))
    case "否", "无", "没有", "不是", "×", "x", "n", "no", "false", "f", "0": .value(.flag(false))
    default: .wrong(Message(zh: "请填“是”或“否”。", en: "write yes or no"))
    }
  }
}
