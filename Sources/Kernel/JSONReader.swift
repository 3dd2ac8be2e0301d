/// Reads JSON strictly (RFC 8259): valid UTF-8, no name twice in one object, no half of a character
/// pair, nothing after the value, and not nested without end.
public struct JSONReader {
  public static let deepest = 32

  let bytes: [UInt8]
  var position = 0

  public static func read(_ bytes: some Sequence<UInt8>) throws(BadJSON) -> JSON {
    var reader = JSONReader(bytes: Array(bytes))
    guard String(validating: reader.bytes, as: UTF8.self) != nil else { throw BadJSON(at: 0) }
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == reader.bytes.count else { throw reader.bad }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var bad: BadJSON { BadJSON(at: position) }
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func value(depth: Int) throws(BadJSON) -> JSON {
    guard depth <= Self.deepest else { throw bad }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(BadJSON) -> JSON {
    position += 1
    var members: [JSON.Member] = []
    var names: Set<String> = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      let name = try string()
      guard names.insert(name).inserted, take(UInt8(ascii: ":")) else { throw bad }
      members.append(JSON.Member(name, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw bad }
    return .object(members)
  }

  private mutating func list(depth: Int) throws(BadJSON) -> JSON {
    position += 1
    var items: [JSON] = []
    if take(UInt8(ascii: "]")) { return .list(items) }
    repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw bad }
    return .list(items)
  }

  private mutating func number() throws(BadJSON) -> JSON {
    let start = position
    while let byte = next, Self.isOfNumber(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
      throw BadJSON(at: start)
    }
    if let whole = Int64(text) { return .number(whole) }
    guard let number = Double(text) else { throw BadJSON(at: start) }
    return Int64(exactly: number).map(JSON.number) ?? .fraction(number)
  }

  mutating func word(_ word: StaticString, _ value: JSON) throws(BadJSON) -> JSON {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw bad }
      position += 1
    }
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, [32, 9, 10, 13].contains(byte) { position += 1 }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || [
        UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"),
      ].contains(byte)
  }
}

/// Not JSON; the place is counted in bytes.
public struct BadJSON: Error, Hashable {
  public let at: Int

  public init(at: Int) {
    self.at = at
  }
}
