/// One header of the central directory.
enum CentralHeader {
  private static let length = 46

  static func read(_ rest: inout ArraySlice<UInt8>) throws -> ZipEntry {
    guard rest.count >= length, rest.starts(with: [0x50, 0x4B, 0x01, 0x02]) else {
      throw SpreadsheetError.damaged("central directory breaks off")
    }
    let fixed = LittleEndian(Array(rest.prefix(length)))
    let (nameLength, extraLength, commentLength) = (fixed.u16(28), fixed.u16(30), fixed.u16(32))
    let whole = length + nameLength + extraLength + commentLength
    guard rest.count >= whole else { throw SpreadsheetError.damaged("central header breaks off") }
    let name = Array(rest.dropFirst(length).prefix(nameLength))
    let extra = Array(rest.dropFirst(length + nameLength).prefix(extraLength))
    rest = rest.dropFirst(whole)
    return try entry(fixed, name: Self.checked(name), extra: extra)
  }

  private static func entry(
    _ fixed: LittleEndian, name: String, extra: [UInt8]
  ) throws -> ZipEntry {
    let flags = fixed.u16(8)
    // Bit 0: encrypted; bit 6: strongly; bit 13: headers masked.
    guard flags & 0x2041 == 0 else { throw SpreadsheetError.foreign(.encrypted) }
    let method = fixed.u16(10)
    guard method == 0 || method == 8 else {
      throw SpreadsheetError.damaged("part \(name) is packed by method \(method)")
    }
    var wide = Zip64Extra(extra)
    guard let size = wide.replace(fixed.u32(24)), let packed = wide.replace(fixed.u32(20)),
      let offset = wide.replace(fixed.u32(42)), method == 8 || size == packed
    else { throw SpreadsheetError.damaged("sizes of part \(name)") }
    return ZipEntry(
      name: name, isDeflated: method == 8, checksum: UInt32(fixed.u32(16)), packedSize: packed,
      size: size, headerOffset: offset)
  }

  /// A name that stays inside, and that one may print.
  private static func checked(_ bytes: [UInt8]) throws -> String {
    let name = String(decoding: bytes, as: UTF8.self)
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    guard !bytes.isEmpty, bytes.count <= 1024, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      parts.first?.isEmpty == false, !parts.contains(".."), !name.contains(":")
    else { throw SpreadsheetError.damaged("part with a name that leads outside") }
    return name
  }
}

/// The sizes of a header that do not fit into 32 bits, in the order the format fixes.
private struct Zip64Extra {
  private var fields: LittleEndian?
  private var next = 0

  init(_ extra: [UInt8]) {
    var rest = extra[...]
    while rest.count >= 4 {
      let head = LittleEndian(Array(rest.prefix(4)))
      rest = rest.dropFirst(4)
      guard head.u16(2) <= rest.count else { return }
      if head.u16(0) == 1 {
        fields = LittleEndian(Array(rest.prefix(head.u16(2))))
        return
      }
      rest = rest.dropFirst(head.u16(2))
    }
  }

  mutating func replace(_ value: Int) -> Int? {
    guard value == 0xFFFF_FFFF else { return value }
    guard let fields, next + 8 <= fields.bytes.count else { return nil }
    defer { next += 8 }
    return fields.u64(next)
  }
}
