import Acts
import Kernel
import Storage

/// Says that a file that was looked through is not to be taken.
struct DropImport: Act {
  static let permission = Permission.importRegistry

  let id: ID<ImportBatch>
  let district: Region

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  func perform(on batch: ImportBatch, in tx: Transaction) throws {
    guard batch.isWaiting else { throw ImportRefusal.notWaiting }
    var batch = batch
    batch.state = .dropped
    try tx.db.update(batch)
    tx.note("放弃导入“\(batch.fileName)”", about: id.reference)
  }
}
