/// The bytes of a tile of entries: each entry behind its length in two bytes, the higher one first.
public enum EntryBundle {
  /// In bytes. What is longer stays outside and is entered by its hash.
  public static let longestEntry = 65_535

  static func append(
    _ entry: some Collection<UInt8>, to bytes: inout [UInt8]
  ) throws(EntryTooLong) {
    guard let length = UInt16(exactly: entry.count) else { throw EntryTooLong(length: entry.count) }
    bytes.append(UInt8(length >> 8))
    bytes.append(UInt8(length & 255))
    bytes += entry
  }

  /// One behind the other, as they are handed out.
  public static func bytes(_ entries: some Sequence<[UInt8]>) throws(EntryTooLong) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries { try append(entry, to: &bytes) }
    return bytes
  }

  static func entries(
    _ bytes: [UInt8], of tile: Tile
  ) throws(StoredFault) -> [ArraySlice<UInt8>] {
    var entries: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let entry = next(&rest) else {
        throw StoredFault(
          tile.path, zh: "第 \(entries.count) 条不完整。", en: "entry \(entries.count) is cut off")
      }
      entries.append(entry)
    }
    guard entries.count == tile.width else {
      throw StoredFault(
        tile.path, zh: "有 \(entries.count) 条，应有 \(tile.width) 条。",
        en: "has \(entries.count) entries where \(tile.width) are needed")
    }
    return entries
  }

  private static func next(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let head = rest.prefix(2)
    guard head.count == 2 else { return nil }
    let length = Int(head[head.startIndex]) << 8 | Int(head[head.startIndex + 1])
    let entry = rest.dropFirst(2).prefix(length)
    guard entry.count == length else { return nil }
    rest = rest[entry.endIndex...]
    return entry
  }
}

/// An entry of more than 65,535 bytes.
public struct EntryTooLong: Error, Hashable, Sendable {
  public let length: Int
}
