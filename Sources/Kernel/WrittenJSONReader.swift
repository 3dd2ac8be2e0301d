/// The reader behind `WrittenJSON.read`.
struct WrittenJSONReader {
  static let deepest = 32

  let bytes: [UInt8]
  var position = 0
  private var line: Int
  private let isOneLine: Bool
  private let member: String

  init(_ bytes: [UInt8], line: Int?, member: String) {
    self.bytes = bytes
    self.line = line ?? 1
    self.member = member
    isOneLine = line != nil
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func document() throws(InputFault) -> WrittenJSON {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw fault("文件不是 UTF-8 编码，请另存为 UTF-8。", "not UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let value = try value(depth: 0)
    skipSpace()
    guard next == nil else { throw fault("JSON 已经结束，后面不能再有内容。", "something follows the JSON") }
    return value
  }

  func fault(_ zh: String, _ en: String) -> InputFault {
    InputFault(line: line, member: member, zh: zh, en: en)
  }

  private mutating func value(depth: Int) throws(InputFault) -> WrittenJSON {
    guard depth <= Self.deepest else { throw fault("层次太深。", "nested too deeply") }
    skipSpace()
    let line = line
    return WrittenJSON(line: line, value: try bare(depth: depth))
  }

  private mutating func bare(depth: Int) throws(InputFault) -> WrittenJSON.Value {
    switch next {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(InputFault) -> [String: WrittenJSON] {
    position += 1
    var members: [String: WrittenJSON] = [:]
    if take("}") { return members }
    repeat {
      skipSpace()
      let name = try string()
      guard members[name] == nil else {
        throw fault("“\(name)”在这里写了两次。", "\(name) is there twice")
      }
      guard take(":") else { throw fault("“\(name)”后面应是冒号。", "a colon is missing after \(name)") }
      members[name] = try value(depth: depth + 1)
    } while take(",")
    guard take("}") else { throw fault("这里应是逗号或 }。", "a comma or } is missing") }
    return members
  }

  private mutating func list(depth: Int) throws(InputFault) -> [WrittenJSON] {
    position += 1
    var items: [WrittenJSON] = []
    if take("]") { return items }
    repeat { items.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw fault("这里应是逗号或 ]。", "a comma or ] is missing") }
    return items
  }

  private mutating func word(
    _ word: StaticString, _ value: WrittenJSON.Value
  ) throws(InputFault) -> WrittenJSON.Value {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw notJSON }
      position += 1
    }
    return value
  }

  var notJSON: InputFault { fault("这里不是 JSON。", "this is not JSON") }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 {
      if byte == 10, !isOneLine { line += 1 }
      position += 1
    }
  }
}
