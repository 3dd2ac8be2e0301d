import Kernel
import Yams

/// A piece of a profile that knows its line.
struct ProfileNode {
  let node: Node
  let file: String

  init(node: Node, file: String) {
    self.node = node
    self.file = file
  }

  init(text: String, file: String) throws {
    do {
      guard let node = try compose(yaml: text) else { throw Self.unreadable(file) }
      self.init(node: node, file: file)
    } catch let error as YamlError {
      throw Self.unreadable(file, "\(error)")
    }
  }

  private static func unreadable(_ file: String, _ why: String = "it is empty") -> ProfileError {
    ProfileError(
      file: file, line: 1, detail: Message(zh: "不是有效的 YAML：\(why)", en: "not YAML: \(why)"))
  }

  func error(zh: String, en: String) -> ProfileError {
    ProfileError(file: file, line: node.mark?.line ?? 1, detail: Message(zh: zh, en: en))
  }

  func text() throws -> String {
    guard let text = node.string, !text.isEmpty else {
      throw error(zh: "这里要写文字。", en: "a text is wanted here")
    }
    return text
  }

  func flag() throws -> Bool {
    guard let flag = node.bool else { throw error(zh: "写 true 或 false。", en: "true or false") }
    return flag
  }

  func integer() throws -> Int64 {
    guard let text = node.string, let number = Int64(text) else {
      throw error(zh: "这里要写整数。", en: "a whole number is wanted here")
    }
    return number
  }

  func items() throws -> [ProfileNode] {
    guard let sequence = node.sequence else {
      throw error(zh: "这里要写一个列表。", en: "a list is wanted here")
    }
    return sequence.map { ProfileNode(node: $0, file: file) }
  }

  func range() throws -> ClosedRange<Int64> {
    let ends = try items().map { try $0.integer() }
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw error(zh: "范围要写成 [小, 大]。", en: "a range is [low, high]")
    }
    return ends[0]...ends[1]
  }

  func severity() throws -> Problem.Severity {
    switch try text() {
    case "refuse": .error
    case "leave-empty": .notice
    default: throw error(zh: "写 refuse 或 leave-empty。", en: "refuse or leave-empty")
    }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type
  ) throws -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try text()) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: "、")
      throw error(zh: "可以写：\(known)。", en: "one of: \(known)")
    }
    return choice
  }
}

/// A mapping of which every key is known.
struct ProfileKeys {
  private let node: ProfileNode
  private var values: [String: ProfileNode] = [:]

  init(_ node: ProfileNode, known: Set<String>) throws {
    self.node = node
    guard let mapping = node.node.mapping else {
      throw node.error(zh: "这里要写“键: 值”。", en: "a mapping is wanted here")
    }
    for (key, value) in mapping {
      let key = ProfileNode(node: key, file: node.file)
      let name = try key.text()
      guard known.contains(name) else {
        throw key.error(
          zh: "不认识“\(name)”。可以写：\(known.sorted().joined(separator: "、"))。",
          en: "unknown key \(name); one of: \(known.sorted().joined(separator: ", "))")
      }
      values[name] = ProfileNode(node: value, file: node.file)
    }
  }

  func required(_ key: String) throws -> ProfileNode {
    guard let value = values[key] else {
      throw node.error(zh: "缺少“\(key)”。", en: "\(key) is missing")
    }
    return value
  }

  func optional(_ key: String) -> ProfileNode? { values[key] }

  /// The words of a choice: each word and the key it stands for.
  func words() throws -> ChoiceWords {
    let node = try required("words")
    guard let mapping = node.node.mapping else {
      throw node.error(zh: "这里要写“词: 键”。", en: "a mapping of words to keys is wanted here")
    }
    return ChoiceWords(
      try mapping.map { word, key in
        ChoiceWords.Word(
          text: try ProfileNode(node: word, file: node.file).text(),
          key: try ProfileNode(node: key, file: node.file).text())
      })
  }
}
