/// Prints HTML by hand, for the few long lists where a template would cost more than the query.
///
/// Markup can only be written in the source, and everything else goes in escaped, so a list
/// printed this way is as safe as a template.
package struct Html: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  package mutating func markup(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Text of any kind, fit for content and for quoted attributes.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Something printed before, for what stands in every line.
  package mutating func add(_ other: Html) {
    bytes.append(contentsOf: other.bytes)
  }

  package mutating func number(_ number: Int) {
    if (0..<10).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() where Self.isSpecial(byte) {
      bytes.append(contentsOf: text[start..<index])
      start = index + 1
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      default: markup("&#39;")
      }
    }
    bytes.append(contentsOf: text[start...])
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
