import CZlib

/// Unpacks one part piece by piece, and stops at the first lie about its size.
final class ZipPart {
  private let source: any ByteSource
  private let entry: ZipEntry
  private let limits: SheetLimits
  private var stream = z_stream()
  private let packed = UnsafeMutableRawBufferPointer.allocate(byteCount: 32 << 10, alignment: 16)
  /// Packed bytes that were read from the file, and how many of them were unpacked.
  private var fetched = 0
  private var taken = 0
  private var given = 0
  private var checksum: UInt = 0
  private var isDone = false

  init(_ entry: ZipEntry, in source: any ByteSource, limits: SheetLimits) throws {
    self.source = source
    self.entry = entry
    self.limits = limits
    let version = inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(version == Z_OK, "zlib does not start")
  }

  deinit {
    inflateEnd(&stream)
    packed.deallocate()
  }

  /// The next piece, at most as long as the buffer; 0 at the end, which has then been checked.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var count = 0
    while count == 0, !isDone {
      count = try entry.isDeflated ? inflate(into: buffer) : copy(into: buffer)
    }
    let bytes = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    checksum = crc32(checksum, bytes, UInt32(count))
    given += count
    guard given <= entry.size else { throw lie }
    try checkRatio()
    if count == 0 { try checkEnd() }
    return count
  }

  private func copy(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let room = UnsafeMutableRawBufferPointer(
      rebasing: buffer[..<min(buffer.count, entry.packedSize - taken)])
    let count = room.isEmpty ? 0 : try source.read(into: room, at: entry.dataOffset + taken)
    taken += count
    isDone = count == 0
    return count
  }

  private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if stream.avail_in == 0 { try fetch() }
    let waiting = stream.avail_in
    stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.avail_out = UInt32(buffer.count)
    let result = CZlib.inflate(&stream, Z_NO_FLUSH)
    taken += Int(waiting - stream.avail_in)
    isDone = result == Z_STREAM_END
    let count = buffer.count - Int(stream.avail_out)
    // Z_BUF_ERROR only says that the buffer is full; with nothing written the bytes have run out.
    guard result == Z_OK || isDone || (result == Z_BUF_ERROR && count > 0) else {
      throw SpreadsheetError.damaged("part \(entry.name) cannot be unpacked")
    }
    return count
  }

  private func fetch() throws {
    let room = UnsafeMutableRawBufferPointer(
      rebasing: packed[..<min(packed.count, entry.packedSize - fetched)])
    let got = room.isEmpty ? 0 : try source.read(into: room, at: entry.dataOffset + fetched)
    fetched += got
    stream.next_in = packed.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.avail_in = UInt32(got)
  }

  private func checkRatio() throws {
    guard given > limits.ratioGrace, given / limits.ratio > taken else { return }
    throw SpreadsheetError.bomb
  }

  private func checkEnd() throws {
    guard given == entry.size, taken == entry.packedSize else { throw lie }
    guard UInt32(truncatingIfNeeded: checksum) == entry.checksum else {
      throw SpreadsheetError.damaged("part \(entry.name) has a wrong checksum")
    }
  }

  private var lie: SpreadsheetError {
    .damaged("part \(entry.name) is not as long as announced")
  }
}
