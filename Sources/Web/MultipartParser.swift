import Glibc

/// Cuts a `multipart/form-data` body into parts while it arrives, in pieces of any size. Keeps at
/// most one part's headers and one delimiter in memory.
struct MultipartParser {
  enum Event {
    case begin(MultipartHead)
    case data(ArraySlice<UInt8>)
    case end
  }

  private enum State {
    case preamble, afterDelimiter, headers, body, epilogue
  }

  private let delimiter: [UInt8]
  private let limits: MultipartLimits
  private var state = State.preamble
  private var buffer: [UInt8] = [0x0D, 0x0A]
  private var total = 0
  private var parts = 0

  init(boundary: String, limits: MultipartLimits) {
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.limits = limits
  }

  /// The boundary that a content type names: 1 to 70 plain characters (RFC 2046).
  static func boundary(of contentType: String) throws(MultipartRefusal) -> String {
    let parameters = try MultipartParameters.read(contentType[...], after: "multipart/form-data")
    guard let boundary = parameters["boundary"], (1...70).contains(boundary.utf8.count),
      boundary.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw .malformed("no boundary") }
    return boundary
  }

  mutating func feed(
    _ bytes: some Collection<UInt8>, _ take: (Event) throws -> Void
  ) throws {
    total += bytes.count
    guard total <= limits.totalBytes else {
      throw MultipartRefusal.allTooLarge(limit: limits.totalBytes)
    }
    if state == .epilogue { return }
    buffer.append(contentsOf: bytes)
    var used = 0
    while let step = try advance(buffer[used...], take) { used += step }
    buffer.removeFirst(used)
  }

  /// Says whether all that was announced has come.
  func finish() throws(MultipartRefusal) {
    if state != .epilogue { throw .brokenOff }
  }

  /// How many bytes one step used; nil when more must come first.
  private mutating func advance(
    _ bytes: ArraySlice<UInt8>, _ take: (Event) throws -> Void
  ) throws -> Int? {
    switch state {
    case .preamble: try skipPreamble(bytes)
    case .afterDelimiter: try endDelimiter(bytes)
    case .headers: try readHeaders(bytes, take)
    case .body: try readBody(bytes, take)
    case .epilogue: nil
    }
  }

  private mutating func skipPreamble(_ bytes: ArraySlice<UInt8>) throws -> Int? {
    guard let found = ByteRun.find(delimiter, in: bytes) else {
      guard bytes.count <= limits.headerBytes else {
        throw MultipartRefusal.malformed("does not begin with its boundary")
      }
      return nil
    }
    state = .afterDelimiter
    return found - bytes.startIndex + delimiter.count
  }

  /// Behind a boundary: `--` at the very end, else blanks and a new line.
  private mutating func endDelimiter(_ bytes: ArraySlice<UInt8>) throws -> Int? {
    guard bytes.count >= 2 else { return nil }
    if bytes.starts(with: Array("--".utf8)) {
      state = .epilogue
      return bytes.count
    }
    let blanks = bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let rest = bytes.dropFirst(blanks)
    guard blanks <= 100, rest.first == 0x0D || rest.isEmpty,
      rest.count < 2 || rest.dropFirst().first == 0x0A
    else { throw MultipartRefusal.malformed("text behind the boundary") }
    guard rest.count >= 2 else { return nil }
    parts += 1
    guard parts <= limits.parts else { throw MultipartRefusal.tooManyParts(limits.parts) }
    state = .headers
    // The line end stays: headers begin and end with one.
    return blanks
  }

  private mutating func readHeaders(
    _ bytes: ArraySlice<UInt8>, _ take: (Event) throws -> Void
  ) throws -> Int? {
    let limit = limits.headerBytes
    guard let end = ByteRun.find([0x0D, 0x0A, 0x0D, 0x0A], in: bytes.prefix(limit + 4)) else {
      guard bytes.count <= limit else {
        throw MultipartRefusal.malformed("headers of more than \(limit) bytes")
      }
      return nil
    }
    try take(.begin(MultipartHead(bytes[bytes.startIndex..<end])))
    state = .body
    return end + 4 - bytes.startIndex
  }

  private mutating func readBody(
    _ bytes: ArraySlice<UInt8>, _ take: (Event) throws -> Void
  ) throws -> Int? {
    if let found = ByteRun.find(delimiter, in: bytes) {
      if found > bytes.startIndex { try take(.data(bytes[..<found])) }
      try take(.end)
      state = .afterDelimiter
      return found - bytes.startIndex + delimiter.count
    }
    // The last bytes may be the beginning of a delimiter.
    let sure = bytes.dropLast(delimiter.count - 1)
    guard !sure.isEmpty else { return nil }
    try take(.data(sure))
    return sure.count
  }
}

enum ByteRun {
  /// Where a run of bytes begins, if it is there whole.
  static func find(_ run: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress, let first = run.first else { return nil }
      var offset = 0
      while offset + run.count <= all.count {
        guard let hit = memchr(base + offset, Int32(first), all.count - run.count - offset + 1)
        else { return nil }
        if memcmp(hit, run, run.count) == 0 {
          return bytes.startIndex + (UnsafeRawPointer(hit) - base)
        }
        offset = UnsafeRawPointer(hit) - base + 1
      }
      return nil
    }
  }
}
