public import Kernel

/// One way to write a JSON value (RFC 8785): names in order, no spaces, whole numbers alone.
///
/// Texts are written as they are. Who writes texts for people puts them into Unicode's composed form
/// (NFC) before.
public enum CanonicalJSON {
  /// Larger numbers are not the same to every reader of JSON.
  public static let largestNumber: Int64 = 1 << 53 - 1

  public static func bytes(_ json: JSON) throws(NotCanonical) -> [UInt8] {
    var bytes: [UInt8] = []
    try write(json, to: &bytes)
    return bytes
  }

  private static func write(_ json: JSON, to bytes: inout [UInt8]) throws(NotCanonical) {
    switch json {
    case .null, .flag: bytes += json.utf8
    case .number(let number):
      guard number.magnitude <= largestNumber.magnitude else { throw .number }
      bytes += json.utf8
    case .fraction: throw .number
    case .text(let text): write(text, to: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try write(item, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members): try write(members, to: &bytes)
    }
  }

  /// Names in the order of their UTF-16 words, as RFC 8785 §3.2.3 has it.
  private static func write(
    _ members: [JSON.Member], to bytes: inout [UInt8]
  ) throws(NotCanonical) {
    let sorted = members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in sorted.enumerated() {
      if index > 0 {
        guard !sorted[index - 1].name.utf8.elementsEqual(member.name.utf8) else { throw .twice }
        bytes.append(UInt8(ascii: ","))
      }
      write(member.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      try write(member.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static let short: [UInt8: String] = [
    8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 0x22: "\\\"", 0x5C: "\\\\",
  ]

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if let escaped = short[byte] {
        bytes += escaped.utf8
      } else if byte < 0x20 {
        bytes += "\\u00\(Hexadecimal.text([byte]))".utf8
      } else {
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// A value that cannot be written in one way alone.
public enum NotCanonical: Error, Hashable, Sendable {
  /// Not whole, or beyond 2^53 − 1.
  case number
  /// A name stands in one object twice.
  case twice
}
