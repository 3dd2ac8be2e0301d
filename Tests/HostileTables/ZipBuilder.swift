import CZlib

/// Builds zips byte by byte, so that each field can lie.
struct ZipBuilder {
  struct Entry {
    var name: String
    var content: [UInt8]
    var isDeflated = true
    // What the headers say; nil means the truth.
    var flags = 0
    var method: Int?
    var size: Int?
    var packedSize: Int?
    var checksum: Int?
    var offset: Int?
    var localName: String?
    var localSize: Int?
    var localPackedSize: Int?
    var centralExtra: [UInt8] = []
    /// Packed bytes in place of the real ones.
    var packed: [UInt8]?

    init(_ name: String, _ content: [UInt8]) {
      self.name = name
      self.content = content
    }

    init(_ name: String, _ content: String) {
      self.init(name, Array(content.utf8))
    }
  }

  var entries: [Entry] = []
  var announcedEntries: Int?
  var directoryOffset: Int?
  var directorySize: Int?
  var comment: [UInt8] = []
  /// A ZIP64 end with these numbers: entries, size, offset.
  var wideEnd: (Int, Int, Int)?
  var tail: [UInt8] = []

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let packed = entry.packed ?? (entry.isDeflated ? Self.deflated(entry.content) : entry.content)
      let method = entry.method ?? (entry.isDeflated ? 8 : 0)
      let checksum = entry.checksum ?? Int(Self.checksum(entry.content))
      let size = entry.size ?? entry.content.count
      let packedSize = entry.packedSize ?? packed.count
      let local = Array((entry.localName ?? entry.name).utf8)
      file += [0x50, 0x4B, 3, 4] + u16(20) + u16(entry.flags) + u16(method) + u32(0)
      file += u32(checksum) + u32(entry.localPackedSize ?? packedSize)
      file += u32(entry.localSize ?? size) + u16(local.count) + u16(0) + local + packed
      let name = Array(entry.name.utf8)
      directory += [0x50, 0x4B, 1, 2] + u16(20) + u16(20) + u16(entry.flags) + u16(method) + u32(0)
      directory += u32(checksum) + u32(packedSize) + u32(size) + u16(name.count)
      directory += u16(entry.centralExtra.count) + u16(0) + u16(0) + u16(0) + u32(0)
      directory += u32(entry.offset ?? offset) + name + entry.centralExtra
    }
    let start = file.count
    file += directory
    if let wideEnd {
      let place = file.count
      file += [0x50, 0x4B, 6, 6] + u64(44) + u16(45) + u16(45) + u32(0) + u32(0)
      file += u64(wideEnd.0) + u64(wideEnd.0) + u64(wideEnd.1) + u64(wideEnd.2)
      file += [0x50, 0x4B, 6, 7] + u32(0) + u64(place) + u32(1)
    }
    let count = announcedEntries ?? entries.count
    file += [0x50, 0x4B, 5, 6] + u16(0) + u16(0) + u16(count) + u16(count)
    file += u32(directorySize ?? directory.count) + u32(directoryOffset ?? start)
    return file + u16(comment.count) + comment + tail
  }

  func u16(_ number: Int) -> [UInt8] { Self.little(number, 2) }
  func u32(_ number: Int) -> [UInt8] { Self.little(number, 4) }
  func u64(_ number: Int) -> [UInt8] { Self.little(number, 8) }

  static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt {
    crc32(0, bytes, UInt32(bytes.count))
  }

  static func deflated(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 1_000)
    return input.withUnsafeMutableBufferPointer { from in
      let count = output.withUnsafeMutableBufferPointer { to in
        stream.next_in = from.baseAddress
        stream.avail_in = UInt32(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = UInt32(to.count)
        _ = deflate(&stream, Z_FINISH)
        return to.count - Int(stream.avail_out)
      }
      return Array(output[..<count])
    }
  }
}
