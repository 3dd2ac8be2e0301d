import Glibc

/// Writes a text table that Excel opens rightly: UTF-8 with its mark, CRLF, and no formulas.
package final class CSVWriter {
  private let file: UnsafeMutablePointer<FILE>
  private var line: [UInt8] = []
  private var isClosed = false

  package init(path: String) throws {
    guard let file = fopen(path, "we") else {
      throw SpreadsheetError.cannotWrite(path)
    }
    self.file = file
    line = [0xEF, 0xBB, 0xBF]
  }

  deinit {
    if !isClosed { fclose(file) }
  }

  package func write(_ cells: [OutputCell]) throws {
    CSVText.append(cells, to: &line)
    guard fwrite(line, 1, line.count, file) == line.count else { throw trouble }
    line.removeAll(keepingCapacity: true)
  }

  package func close() throws {
    isClosed = true
    let isWhole = fwrite(line, 1, line.count, file) == line.count
    guard fclose(file) == 0, isWhole else { throw trouble }
  }

  private var trouble: SpreadsheetError { .cannotWrite(String(cString: strerror(errno))) }
}

/// Rows of a text table as bytes.
package enum CSVText {
  package static func append(_ cells: [OutputCell], to line: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      append(Array(text(cell.content).utf8), to: &line, isAlone: cells.count == 1)
    }
    line.append(0x0D)
    line.append(0x0A)
  }

  private static func text(_ content: Cell.Content) -> String {
    switch content {
    case .text(let text), .error(let text):
      // A NUL ends texts in many programs; no reader takes it.
      FormulaGuard.guarded(
        text.utf8.contains(0) ? text.replacing("\0", with: "\u{2400}") : text)
    default: Cell(content).text
    }
  }

  private static func append(_ bytes: [UInt8], to line: inout [UInt8], isAlone: Bool) {
    let needsQuotes = bytes.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ";")
        || byte < 0x20
    }
    // A lone empty cell would be a blank line, which readers pass over.
    guard needsQuotes || (isAlone && bytes.isEmpty) else {
      line += bytes
      return
    }
    line.append(UInt8(ascii: "\""))
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { line.append(byte) }
      line.append(byte)
    }
    line.append(UInt8(ascii: "\""))
  }
}
