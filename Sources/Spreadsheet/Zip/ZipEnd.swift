/// The end of a zip: where its central directory lies.
struct ZipEnd {
  let entries: Int
  let offset: Int
  let size: Int

  private static let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let length = 22

  init(of source: any ByteSource) throws {
    let tailLength = min(source.size, Self.length + 0xFFFF)
    let tailStart = source.size - tailLength
    let tail = try source.bytes(tailLength, at: tailStart) ?? []
    guard let place = Self.place(in: tail) else {
      throw SpreadsheetError.damaged("no end of central directory")
    }
    let record = LittleEndian(Array(tail[place..<place + Self.length]))
    guard record.u16(4) == 0, record.u16(6) == 0, record.u16(8) == record.u16(10) else {
      throw SpreadsheetError.damaged("a zip of several volumes")
    }
    let plain = (entries: record.u16(10), size: record.u32(12), offset: record.u32(16))
    let wide = try Self.zip64(source, before: tailStart + place)
    if let wide {
      guard Self.agrees(plain.entries, 0xFFFF, wide.entries),
        Self.agrees(plain.size, 0xFFFF_FFFF, wide.size),
        Self.agrees(plain.offset, 0xFFFF_FFFF, wide.offset)
      else { throw SpreadsheetError.damaged("ZIP64 end contradicts the plain end") }
    }
    (entries, size, offset) = wide ?? plain
    guard offset >= 0, size >= 0, offset <= tailStart + place, size <= tailStart + place - offset
    else { throw SpreadsheetError.damaged("central directory outside the file") }
  }

  /// The record whose comment reaches exactly to the end of the file.
  private static func place(in tail: [UInt8]) -> Int? {
    guard tail.count >= length else { return nil }
    for place in stride(from: tail.count - length, through: 0, by: -1)
    where tail[place] == 0x50 && tail[place..<place + 4].elementsEqual(signature) {
      let comment = Int(tail[place + 20]) | Int(tail[place + 21]) << 8
      if place + length + comment == tail.count { return place }
    }
    return nil
  }

  private static func zip64(
    _ source: any ByteSource, before end: Int
  ) throws -> (entries: Int, size: Int, offset: Int)? {
    guard end >= 20, let bytes = try source.bytes(20, at: end - 20),
      bytes.starts(with: [0x50, 0x4B, 0x06, 0x07])
    else { return nil }
    guard let place = LittleEndian(bytes).u64(8), let record = try source.bytes(56, at: place),
      record.starts(with: [0x50, 0x4B, 0x06, 0x06])
    else { throw SpreadsheetError.damaged("ZIP64 locator points nowhere") }
    let wide = LittleEndian(record)
    guard let entries = wide.u64(32), let size = wide.u64(40), let offset = wide.u64(48) else {
      throw SpreadsheetError.damaged("ZIP64 sizes beyond any file")
    }
    return (entries, size, offset)
  }

  private static func agrees(_ plain: Int, _ unknown: Int, _ wide: Int) -> Bool {
    plain == unknown || plain == wide
  }
}
