/// Cuts a text into cells.
final class CSVCells {
  enum CellEnd {
    case delimiter, row
  }

  private let window: TextWindow
  private let cellBytes: Int
  let delimiter: UInt8
  private var line = 1

  init(_ text: UTF8Text, delimiter: UInt8?, cellBytes: Int) throws {
    window = TextWindow(text)
    self.cellBytes = cellBytes
    _ = try window.hasMore()
    self.delimiter = delimiter ?? CSVDelimiter.detect(window.bytes)
  }

  func hasMore() throws -> Bool {
    try window.hasMore()
  }

  /// Passes over the line `sep=;` with which Excel announces the delimiter.
  func skipAnnouncement() throws -> Bool {
    let words = CSVDelimiter.announcement(of: delimiter)
    guard window.bytes.starts(with: words) else { return false }
    window.pass(words.count)
    _ = try endRow()
    return true
  }

  func next(row: Int) throws -> (text: String, end: CellEnd) {
    if try window.hasMore(), window.first == UInt8(ascii: "\"") { return try quoted(row: row) }
    let length = try plainLength(row: row)
    let text = window.string(length)
    window.pass(length)
    return (text, try endCell())
  }

  /// How far the cell goes if nothing in it is quoted.
  private func plainLength(row: Int) throws -> Int {
    var length = 0
    while true {
      let bytes = window.bytes
      length = stop(in: bytes, from: length)
      guard length <= cellBytes else { throw SpreadsheetError.tooLarge(.cell, limit: cellBytes) }
      if length < bytes.count {
        if bytes[length] == 0 { throw SpreadsheetError.nulByte(row: row) }
        return length
      }
      guard try window.fetch() else { return length }
    }
  }

  private func stop(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      // Everything that can end a cell lies below `<`; Chinese text lies above.
      if byte < 0x3C, byte == delimiter || byte == 0x0A || byte == 0x0D || byte == 0 { break }
      index += 1
    }
    return index
  }

  private func quoted(row: Int) throws -> (text: String, end: CellEnd) {
    let firstLine = line
    var content: [UInt8] = []
    repeat {
      window.pass(1)
      try takeQuoted(into: &content, row: row, firstLine: firstLine)
      window.pass(1)
    } while try isDoubledQuote(into: &content)
    // Excel keeps what follows a closing quote; so do we.
    let tail = try plainLength(row: row)
    content.append(contentsOf: window.bytes.prefix(tail))
    window.pass(tail)
    return (String(decoding: content, as: UTF8.self), try endCell())
  }

  private func isDoubledQuote(into content: inout [UInt8]) throws -> Bool {
    guard try window.hasMore(), window.first == UInt8(ascii: "\"") else { return false }
    content.append(UInt8(ascii: "\""))
    return true
  }

  /// Takes everything up to the next quote.
  private func takeQuoted(into content: inout [UInt8], row: Int, firstLine: Int) throws {
    while try window.hasMore() {
      let bytes = window.bytes
      var index = 0
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == 0x0A { line += 1 }
        if bytes[index] == 0 { throw SpreadsheetError.nulByte(row: row) }
        index += 1
      }
      content.append(contentsOf: bytes.prefix(index))
      guard content.count <= cellBytes else {
        throw try isEverClosed()
          ? SpreadsheetError.tooLarge(.cell, limit: cellBytes)
          : SpreadsheetError.unterminatedQuote(row: row, line: firstLine)
      }
      window.pass(index)
      if index < bytes.count { return }
    }
    throw SpreadsheetError.unterminatedQuote(row: row, line: firstLine)
  }

  /// A cell that grows too long has most often lost its closing quote: say so if it is true.
  private func isEverClosed() throws -> Bool {
    while try window.hasMore() {
      if window.bytes.contains(UInt8(ascii: "\"")) { return true }
      window.pass(window.bytes.count)
    }
    return false
  }

  private func endCell() throws -> CellEnd {
    guard try window.hasMore(), window.first == delimiter else { return try endRow() }
    window.pass(1)
    return .delimiter
  }

  private func endRow() throws -> CellEnd {
    line += 1
    if try window.hasMore(), window.first == 0x0D { window.pass(1) }
    if try window.hasMore(), window.first == 0x0A { window.pass(1) }
    return .row
  }
}
