/// An address within the house, with its query escaped.
struct Address: Hashable, Sendable, CustomStringConvertible {
  let description: String

  init(_ path: String, _ query: [(name: String, value: String)] = []) {
    var text = path
    for (index, part) in query.enumerated() {
      text += index == 0 ? "?" : "&"
      text += Self.escaped(part.name) + "=" + Self.escaped(part.value)
    }
    description = text
  }

  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:".utf8.contains(byte)
    }
  }
}
