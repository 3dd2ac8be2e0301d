import Foundation

/// The 512 bytes before each file: POSIX ustar, sizes above 8 GiB in the binary form of GNU tar.
struct TarHeader {
  let name: String
  let size: UInt64

  func block() throws -> Data {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      block.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    let (prefix, rest) = try Self.split(name)
    put(rest, at: 0)
    put("0000600", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    putSize(in: &block)
    put("00000000000", at: 136)
    put("        0", at: 148)
    put("ustar", at: 257)
    put("00", at: 263)
    put(prefix, at: 345)
    let sum = block.reduce(0) { $0 + Int($1) }
    put(Self.octal(UInt64(sum), digits: 6) + "\0 ", at: 148)
    return Data(block)
  }

  /// `nil` for the empty block at the end.
  init?(_ block: Data) throws {
    let bytes = [UInt8](block)
    guard bytes.count == 512 else { throw ArchiveError.damaged("文件不完整") }
    if bytes.allSatisfy({ $0 == 0 }) { return nil }
    var unsummed = bytes
    for place in 148..<156 { unsummed[place] = UInt8(ascii: " ") }
    guard Self.number(bytes[148..<156]) == UInt64(unsummed.reduce(0) { $0 + Int($1) }) else {
      throw ArchiveError.damaged("校验和不符")
    }
    let (prefix, rest) = (Self.text(bytes[345..<500]), Self.text(bytes[0..<100]))
    name = prefix.isEmpty ? rest : prefix + "/" + rest
    size = Self.number(bytes[124..<136])
  }

  init(name: String, size: UInt64) {
    self.name = name
    self.size = size
  }

  static func padding(after size: UInt64) -> Data {
    Data(count: Int((512 - size % 512) % 512))
  }

  private func putSize(in block: inout [UInt8]) {
    if size < 1 << 33 {
      block.replaceSubrange(124..<135, with: Self.octal(size, digits: 11).utf8)
    } else {
      block[124] = 0x80
      for place in 0..<8 { block[135 - place] = UInt8(truncatingIfNeeded: size >> (place * 8)) }
    }
  }

  private static func split(_ name: String) throws -> (prefix: String, rest: String) {
    if name.utf8.count <= 100 { return ("", name) }
    for slash in name.indices where name[slash] == "/" {
      let rest = String(name[name.index(after: slash)...])
      let prefix = String(name[..<slash])
      if rest.utf8.count <= 100, prefix.utf8.count <= 155 { return (prefix, rest) }
    }
    throw ArchiveError.nameTooLong(name)
  }

  private static func octal(_ number: UInt64, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func number(_ field: ArraySlice<UInt8>) -> UInt64 {
    if let first = field.first, first & 0x80 != 0 {
      return field.dropFirst().reduce(0) { $0 << 8 | UInt64($1) }
    }
    return UInt64(text(field).filter(\.isNumber), radix: 8) ?? 0
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }
}
