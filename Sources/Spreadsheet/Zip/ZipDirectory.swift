/// The central directory of a zip: the only list of its parts that is believed, and only after
/// every part was found where it says, whole, alone and under one name.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []
  private var places: [String: Int] = [:]

  init(of source: any ByteSource, limits: SheetLimits) throws {
    let end = try ZipEnd(of: source)
    guard end.entries <= limits.entries else {
      throw SpreadsheetError.tooLarge(.entries, limit: limits.entries)
    }
    // A header with its name and extras: 46 bytes and at most three times 64 KiB.
    guard end.size <= end.entries * (46 + 4096),
      let bytes = try source.bytes(end.size, at: end.offset)
    else { throw SpreadsheetError.damaged("central directory of \(end.size) bytes") }
    try read(bytes, count: end.entries)
    try checkSizes(limits)
    try locate(in: source, before: end.offset)
  }

  subscript(name: String) -> ZipEntry? {
    places[ZipEntry.key(name)].map { entries[$0] }
  }

  var names: some Sequence<String> { places.keys }

  private mutating func read(_ bytes: [UInt8], count: Int) throws {
    var rest = bytes[...]
    for _ in 0..<count {
      let entry = try CentralHeader.read(&rest)
      // A folder has nothing to read.
      if entry.name.hasSuffix("/"), entry.size == 0 { continue }
      guard places.updateValue(entries.count, forKey: entry.key) == nil else {
        throw SpreadsheetError.damaged("two parts named \(entry.name)")
      }
      entries.append(entry)
    }
    guard rest.isEmpty else { throw SpreadsheetError.damaged("more headers than announced") }
  }

  private func checkSizes(_ limits: SheetLimits) throws {
    var (total, sheets) = (0, 0)
    for entry in entries {
      let most = entry.isSheet ? limits.sheetBytes : limits.entryBytes
      guard entry.size <= most else {
        throw SpreadsheetError.tooLarge(.unpacked, limit: most)
      }
      guard entry.size <= limits.ratioGrace || entry.size / limits.ratio <= entry.packedSize else {
        throw SpreadsheetError.bomb
      }
      if entry.isSheet { sheets += entry.size } else { total += entry.size }
    }
    guard total <= limits.totalBytes else {
      throw SpreadsheetError.tooLarge(.unpacked, limit: limits.totalBytes)
    }
    guard sheets <= limits.sheetBytes else {
      throw SpreadsheetError.tooLarge(.unpacked, limit: limits.sheetBytes)
    }
  }

  /// Reads the local headers, and makes sure that no two parts share a byte.
  private mutating func locate(in source: any ByteSource, before limit: Int) throws {
    for index in entries.indices {
      entries[index].dataOffset = try LocalHeader.dataOffset(of: entries[index], in: source)
    }
    var free = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      guard entry.headerOffset >= free, entry.dataOffset + entry.packedSize <= limit else {
        throw SpreadsheetError.damaged("part \(entry.name) overlaps another")
      }
      free = entry.dataOffset + entry.packedSize
    }
  }
}
