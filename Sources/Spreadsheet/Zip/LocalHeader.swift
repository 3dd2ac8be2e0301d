/// The header in front of a part's bytes. It is checked, never believed.
enum LocalHeader {
  private static let length = 30

  static func dataOffset(of entry: ZipEntry, in source: any ByteSource) throws -> Int {
    guard let bytes = try source.bytes(length, at: entry.headerOffset),
      bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    else { throw SpreadsheetError.damaged("part \(entry.name) is not where it should be") }
    let header = LittleEndian(bytes)
    let nameLength = header.u16(26)
    guard let name = try source.bytes(nameLength, at: entry.headerOffset + length),
      String(decoding: name, as: UTF8.self) == entry.name
    else { throw SpreadsheetError.damaged("part \(entry.name) has another name in its header") }
    guard header.u16(6) & 1 == 0 else { throw SpreadsheetError.foreign(.encrypted) }
    guard agrees(header, entry) else {
      throw SpreadsheetError.damaged("part \(entry.name) has another size in its header")
    }
    return entry.headerOffset + length + nameLength + header.u16(28)
  }

  /// Sizes may be left for later (bit 3) or kept in 64 bits; what is said must be true.
  private static func agrees(_ header: LittleEndian, _ entry: ZipEntry) -> Bool {
    guard header.u16(8) == (entry.isDeflated ? 8 : 0) else { return false }
    if header.u16(6) & 8 != 0 { return true }
    return [(header.u32(18), entry.packedSize), (header.u32(22), entry.size)].allSatisfy {
      $0 == $1 || $0 == 0xFFFF_FFFF
    }
  }
}
