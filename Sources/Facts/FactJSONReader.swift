import Rulebook

/// Walks over one object of strings, numbers, flags and lists of strings.
struct FactJSONReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(BadFactJSON) {
    guard take(byte) else { throw BadFactJSON(position: position) }
  }

  mutating func string() throws(BadFactJSON) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: bytes[start..<position - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escaped(from: start)
      default: position += 1
      }
    }
    throw BadFactJSON(position: position)
  }

  mutating func attribute() throws(BadFactJSON) -> Attribute {
    skipSpace()
    guard position < bytes.count else { throw BadFactJSON(position: position) }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "["): return .list(try list())
    case UInt8(ascii: "t"):
      try word("true")
      return .flag(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .flag(false)
    default: return .number(try number())
    }
  }

  private mutating func list() throws(BadFactJSON) -> [String] {
    try expect(UInt8(ascii: "["))
    var items: [String] = []
    if take(UInt8(ascii: "]")) { return items }
    repeat { items.append(try string()) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return items
  }

  private mutating func number() throws(BadFactJSON) -> Int64 {
    let start = position
    while position < bytes.count, bytes[position] == UInt8(ascii: "-") || isDigit(position) {
      position += 1
    }
    guard let number = Int64(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw BadFactJSON(position: start)
    }
    return number
  }

  private mutating func word(_ word: StaticString) throws(BadFactJSON) {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[index] else {
        throw BadFactJSON(position: position)
      }
      position += 1
    }
  }

  private mutating func escaped(from start: Int) throws(BadFactJSON) -> String {
    var units = Array(String(decoding: bytes[start..<position], as: UTF8.self).utf16)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF16.self)
      case UInt8(ascii: "\\"): units.append(try unit())
      default:
        let plain = position - 1
        while position < bytes.count, !isSpecial(bytes[position]) { position += 1 }
        units += String(decoding: bytes[plain..<position], as: UTF8.self).utf16
      }
    }
    throw BadFactJSON(position: position)
  }

  private mutating func unit() throws(BadFactJSON) -> UInt16 {
    guard position < bytes.count else { throw BadFactJSON(position: position) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "u"):
      let end = position + 4
      guard end <= bytes.count,
        let unit = UInt16(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
      else { throw BadFactJSON(position: position) }
      position = end
      return unit
    default: throw BadFactJSON(position: position - 1)
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count, [32, 9, 10, 13].contains(bytes[position]) { position += 1 }
  }

  private func isDigit(_ index: Int) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
