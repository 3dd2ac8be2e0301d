import Acts
import Civil
import Kernel
import Spreadsheet
import Storage

/// Keeps that a file has been handed in, with the columns as they seem to be.
struct KeepUpload: Act {
  static let permission = Permission.importRegistry

  let district: Region
  let kind: ImportKind
  let fileName: String
  let digest: String
  let profile: String
  let mapping: ColumnMapping

  func subject(in db: any ReadConnection) -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws -> ID<ImportBatch> {
    let batch = ImportBatch(
      id: tx.newID(), region: district, kind: kind.name, fileName: fileName, fileDigest: digest,
      profile: profile, mapping: mapping, state: .uploaded, counts: ImportCounts(), remarks: "",
      doerName: tx.doer.name, at: tx.now)
    try tx.db.insert(batch)
    tx.note("交来“\(fileName)”（\(kind.label.zh)），还没有导入", about: batch.id.reference)
    return batch.id
  }
}
