import Acts
import Kernel
import Spreadsheet
import Storage

/// Keeps what looking through an uploaded file gave, until somebody says to take or to drop it.
struct KeepCheck: Act {
  static let permission = Permission.importRegistry

  let id: ID<ImportBatch>
  let district: Region
  let mapping: ColumnMapping
  let report: ImportReport

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  func perform(on known: ImportBatch, in tx: Transaction) throws {
    guard known.isWaiting else { throw ImportRefusal.notWaiting }
    var batch = known
    batch.state = .checked
    batch.mapping = mapping
    batch.counts = report.counts
    batch.remarks = report.remarks.map(\.zh).joined(separator: "\n")
    try tx.db.update(batch)
    try tx.db.dropProblems(of: batch)
    try tx.db.insert(
      Array(report.problems.prefix(FinishImport.mostProblems)), of: batch, from: 1)
    tx.note("检查“\(report.fileName)”，还没有导入", about: batch.id.reference)
  }
}
