import Acts
import Kernel
import Storage

/// Keeps what looking through an uploaded file gave, until somebody says to take or to drop it.
struct KeepCheck: Act {
  static let permission = Permission.importRegistry

  let district: Region
  let digest: String
  let report: ImportReport

  func subject(in db: any ReadConnection) -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws -> ID<ImportBatch> {
    let batch = ImportBatch(
      id: tx.newID(), region: district, kind: report.kind.name, fileName: report.fileName,
      fileDigest: digest, profile: report.profile, state: .checked, counts: report.counts,
      remarks: report.remarks.map(\.zh).joined(separator: "\n"), doerName: tx.doer.name,
      at: tx.now)
    try tx.db.insert(batch)
    try tx.db.insert(
      Array(report.problems.prefix(FinishImport.mostProblems)), of: batch, from: 1)
    tx.note("检查“\(report.fileName)”，还没有导入", about: batch.id.reference)
    return batch.id
  }
}
