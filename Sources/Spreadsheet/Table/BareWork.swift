import CXlsxWriter
import Glibc

/// The least work that anybody must do with such a file: what our readers and writers are measured
/// against.
package enum BareWork {
  /// Looks at every byte of a text once.
  package static func lines(of source: any ByteSource) throws -> Int {
    var count = 0
    try source.forEachPiece(from: 0) { piece in
      guard var next = piece.baseAddress else { return true }
      let end = next + piece.count
      while let hit = memchr(next, 0x0A, end - next) {
        count += 1
        next = UnsafeRawPointer(hit) + 1
      }
      return true
    }
    return count
  }

  /// Unpacks every part of a workbook and throws it away.
  package static func unpack(_ source: any ByteSource) throws -> Int {
    let archive = try ZipArchive(source, limits: .standard)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var bytes = 0
    for entry in archive.directory.entries {
      guard let part = try archive.part(entry.name) else { continue }
      while case let count = try part.read(into: buffer), count > 0 { bytes += count }
    }
    return bytes
  }

  /// The library's own calls: rows of four numbers and a text written three times.
  package static func write(rows: Int, text: String, to path: String) {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(path, &options) else { return }
    let sheet = workbook_add_worksheet(workbook, nil)
    for row in 0..<UInt32(rows) {
      for column in 0..<UInt16(7) {
        if column < 4 {
          worksheet_write_number(sheet, row, column, Double(row) / 100, nil)
        } else {
          worksheet_write_string(sheet, row, column, text, nil)
        }
      }
    }
    workbook_close(workbook)
  }
}
