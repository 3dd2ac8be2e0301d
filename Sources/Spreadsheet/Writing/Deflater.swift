import CZlib

/// Packs bytes as they come, for speed rather than size.
final class Deflater {
  private var stream = z_stream()
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  init() {
    let started = deflateInit2_(
      &stream, 1, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(started == Z_OK, "zlib does not start")
  }

  deinit {
    deflateEnd(&stream)
  }

  func pack(_ bytes: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    var bytes = bytes
    bytes.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      repeat {
        let made = buffer.withUnsafeMutableBufferPointer { room -> Int in
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          _ = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          return room.count - Int(stream.avail_out)
        }
        output += buffer[..<made]
      } while stream.avail_out == 0
      stream.next_in = nil
    }
  }
}
