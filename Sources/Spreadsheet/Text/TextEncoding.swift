/// The encodings in which text tables arrive. GB 18030 contains GBK and GB 2312.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case utf16Little = "UTF-16LE"
  case utf16Big = "UTF-16BE"

  /// How to read a text, and where it begins after its mark.
  struct Found {
    let encoding: TextEncoding
    let start: Int
  }

  /// Looks at the whole text, not at a sample: the first Chinese character may stand in row 9,000.
  static func detect(_ source: any ByteSource) throws -> Found {
    let head = try source.bytes(min(4, source.size), at: 0) ?? []
    if head.starts(with: [0xFF, 0xFE]) { return Found(encoding: .utf16Little, start: 2) }
    if head.starts(with: [0xFE, 0xFF]) { return Found(encoding: .utf16Big, start: 2) }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let survey = try survey(source, from: start)
    if survey.isUTF8 { return Found(encoding: .utf8, start: start) }
    guard start == 0 else { throw SpreadsheetError.encoding(line: survey.line) }
    try checkConvertible(source)
    return Found(encoding: .gb18030, start: 0)
  }

  private static func survey(
    _ source: any ByteSource, from start: Int
  ) throws -> (isUTF8: Bool, line: Int) {
    var check = UTF8Check()
    var wrong: Int?
    var lines = LineCount()
    try source.forEachPiece(from: start) { piece in
      wrong = check.feed(piece)
      lines.count(UnsafeRawBufferPointer(rebasing: piece[..<(wrong ?? piece.count)]))
      return wrong == nil
    }
    return (wrong == nil && check.isWhole, lines.line)
  }

  private static func checkConvertible(_ source: any ByteSource) throws {
    let text = try UTF8Text(source, as: Found(encoding: .gb18030, start: 0))
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while try piece.withUnsafeMutableBytes({ try text.read(into: $0) }) > 0 {}
  }
}

/// Counts lines for messages: the line a text editor would show.
struct LineCount {
  private(set) var line = 1

  mutating func count(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes where byte == 0x0A { line += 1 }
  }
}

extension ByteSource {
  /// Hands the bytes over in pieces until the end, or until the body says stop.
  func forEachPiece(
    from start: Int, _ body: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    var offset = start
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = try read(into: piece, at: offset)
      guard count > 0, try body(UnsafeRawBufferPointer(rebasing: piece[..<count])) else { return }
      offset += count
    }
  }
}
