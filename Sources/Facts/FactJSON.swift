package import Rulebook

/// The two small objects kept as text with every fact. A hand-written reader and writer, because
/// a rebuild reads millions of them and a general decoder takes ten times as long.
package enum FactJSON {
  package static func text(_ subject: [String: String]) -> String {
    object(subject) { string($1, into: &$0) }
  }

  package static func text(_ attributes: [String: Attribute]) -> String {
    object(attributes) { write($1, into: &$0) }
  }

  package static func subject(_ text: String) throws(BadFactJSON) -> [String: String] {
    try entries(text) { (reader) throws(BadFactJSON) in try reader.string() }
  }

  package static func attributes(_ text: String) throws(BadFactJSON) -> [String: Attribute] {
    try entries(text) { (reader) throws(BadFactJSON) in try reader.attribute() }
  }

  // Keys are written in order, so that the same content is the same bytes.
  private static func object<Value>(
    _ entries: [String: Value], _ write: (inout [UInt8], Value) -> Void
  ) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (index, entry) in entries.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      string(entry.key, into: &bytes)
      bytes.append(UInt8(ascii: ":"))
      write(&bytes, entry.value)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ attribute: Attribute, into bytes: inout [UInt8]) {
    switch attribute {
    case .text(let text): string(text, into: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        string(item, into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  package static func string(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func entries<Value>(
    _ text: String, _ value: (inout FactJSONReader) throws(BadFactJSON) -> Value
  ) throws(BadFactJSON) -> [String: Value] {
    var reader = FactJSONReader(text)
    var found: [String: Value] = [:]
    try reader.expect(UInt8(ascii: "{"))
    if reader.take(UInt8(ascii: "}")) { return found }
    repeat {
      let key = try reader.string()
      try reader.expect(UInt8(ascii: ":"))
      found[key] = try value(&reader)
    } while reader.take(UInt8(ascii: ","))
    try reader.expect(UInt8(ascii: "}"))
    return found
  }
}

package struct BadFactJSON: Error {
  package let position: Int
}
