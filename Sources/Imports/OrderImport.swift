import Acts
import Kernel
import Storage

/// Puts work on a file on the list of jobs.
struct OrderImport: Act {
  static let permission = Permission.importRegistry

  let order: ImportOrder

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(order.id, in: order.region)
  }

  func perform(on batch: ImportBatch, in tx: Transaction) throws {
    switch order.task {
    case .check: guard batch.isWaiting else { throw ImportRefusal.notWaiting }
    case .take: guard batch.isOpen else { throw ImportRefusal.notWaiting }
    case .whole: guard batch.state == .checked else { throw ImportRefusal.notWaiting }
    case .undo: guard batch.state == .undoing else { throw ImportRefusal.notWaiting }
    }
    try tx.db.add(
      job: tx.newID(), ImportWorks.jobKind, try order.text, in: order.region.district, at: tx.now)
    // What the work itself does is noted where it is done.
    tx.staysPrivate()
  }
}
