/// An address within the house, with its query escaped.
package struct Address: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ path: String, _ query: [(name: String, value: String)] = []) {
    var text = path
    for (index, part) in query.enumerated() {
      text += index == 0 ? "?" : "&"
      text += Self.escaped(part.name) + "=" + Self.escaped(part.value)
    }
    description = text
  }

  /// Parts without a value, or with an empty one, are left out.
  package init(_ path: String, given query: [(name: String, value: String?)]) {
    self.init(
      path,
      query.compactMap { part in
        part.value.flatMap { $0.isEmpty ? nil : (part.name, $0) }
      })
  }

  /// Everything but letters, digits and `-_.~` as `%XX`.
  package static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        escaped.append(byte)
      } else {
        escaped += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
