/// A value of a file together with where it stands: what a reader of a file asks its way through.
public struct Written: Sendable {
  public let json: WrittenJSON
  public let path: WrittenPath

  public init(_ json: WrittenJSON, at path: WrittenPath = .root) {
    self.json = json
    self.path = path
  }

  public func fault(zh: String, en: String) -> InputFault {
    InputFault(line: json.line, member: path.description, zh: zh, en: en)
  }

  public func text(atMost limit: Int = 200) throws(InputFault) -> String {
    guard case .text(let text) = json.value else {
      throw fault(zh: "应是一段文字（带引号）。", en: "should be text in quotes")
    }
    guard text.utf8.count <= limit else {
      throw fault(zh: "太长，最多 \(limit) 字节。", en: "longer than \(limit) bytes")
    }
    return text
  }

  /// Text that names something: not empty, nothing invisible in it.
  public func name() throws(InputFault) -> String {
    let text = try text()
    guard !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { throw fault(zh: "不能为空，也不能有控制字符。", en: "empty, or with control characters") }
    return text
  }

  public func number(_ range: ClosedRange<Int64>) throws(InputFault) -> Int64 {
    guard case .number(let number) = json.value, range.contains(number) else {
      throw fault(
        zh: "应是 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。",
        en: "should be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  public func flag() throws(InputFault) -> Bool {
    guard case .flag(let flag) = json.value else {
      throw fault(zh: "应是 true 或 false。", en: "should be true or false")
    }
    return flag
  }

  /// One of a closed set of words.
  public func choice<Choice>(_: Choice.Type = Choice.self) throws(InputFault) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let known = Choice.allCases.map(\.rawValue)
    guard case .text(let text) = json.value, let choice = Choice(rawValue: text) else {
      throw fault(
        zh: "应是以下之一：\(known.joined(separator: "、"))。",
        en: "should be one of \(known.joined(separator: ", "))")
    }
    return choice
  }

  public func items(atMost limit: Int) throws(InputFault) -> [Written] {
    guard case .list(let items) = json.value else {
      throw fault(zh: "应是一个列表 […]。", en: "should be a list")
    }
    guard items.count <= limit else {
      throw fault(zh: "太多，最多 \(limit) 项。", en: "more than \(limit) items")
    }
    return items.enumerated().map { Written($1, at: .item(path, $0)) }
  }
}
