import Glibc

/// A text as UTF-8, whatever it was written in.
final class UTF8Text {
  private let source: any ByteSource
  private var offset: Int
  private let converter: Converter?
  private var raw: [UInt8] = []
  private var lines = LineCount()

  init(_ source: any ByteSource, as found: TextEncoding.Found) throws {
    self.source = source
    offset = found.start
    converter = found.encoding == .utf8 ? nil : Converter(from: found.encoding.rawValue)
  }

  /// Fills the buffer, which holds at least 64 bytes, as far as the text goes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let converter else {
      let count = try source.read(into: buffer, at: offset)
      offset += count
      return count
    }
    while true {
      try refill()
      let step = converter.convert(raw, into: buffer)
      lines.count(UnsafeRawBufferPointer(rebasing: buffer[..<step.written]))
      raw.removeFirst(step.used)
      if step.written > 0 { return step.written }
      if step.isWrong || (offset == source.size && !raw.isEmpty) {
        throw SpreadsheetError.encoding(line: lines.line)
      }
      if raw.isEmpty, offset == source.size { return 0 }
    }
  }

  private func refill() throws {
    guard raw.count < 16 << 10, offset < source.size else { return }
    let more = try source.bytes(min(32 << 10, source.size - offset), at: offset)
    guard let more else { throw SpreadsheetError.cannotOpen }
    raw += more
    offset += more.count
  }
}

/// The C library's iconv, which knows GB 18030.
private final class Converter {
  private let handle: iconv_t?

  init(from encoding: String) {
    handle = iconv_open("UTF-8", encoding)
    precondition(handle != iconv_t(bitPattern: -1), "the C library lacks \(encoding)")
  }

  deinit {
    iconv_close(handle)
  }

  struct Step {
    var used = 0
    var written = 0
    /// The next bytes are not of this encoding.
    var isWrong = false
  }

  func convert(_ input: [UInt8], into output: UnsafeMutableRawBufferPointer) -> Step {
    var step = Step()
    var input = input
    input.withUnsafeMutableBytes { bytes in
      var from = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = bytes.count
      var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = output.count
      let result = iconv(handle, &from, &left, &to, &room)
      step.isWrong = result == -1 && errno == EILSEQ
      step.used = bytes.count - left
      step.written = output.count - room
    }
    return step
  }
}
