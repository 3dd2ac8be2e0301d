import Kernel
import Spreadsheet

/// Reads a table on another thread than the one that takes it: while one portion goes into its
/// register, the next is being understood. At most two portions are in memory.
actor ReadAhead {
  nonisolated let plan: ImportPlan
  private let reader: ImportReader

  init(_ path: String, for profile: ImportProfile) throws {
    let reader = try ImportReader.open(path, for: profile)
    plan = reader.plan
    self.reader = reader
  }

  var remarks: [Message] { reader.remarks }

  /// The next rows behind one of the file, so many at most; nothing once all are read.
  func portion(atMost size: Int, after row: Int) throws -> [ImportedRow]? {
    var rows: [ImportedRow] = []
    while rows.count < size, let next = try reader.next() {
      if next.source.number > row { rows.append(next) }
    }
    return rows.isEmpty ? nil : rows
  }
}
