import Acts
import Kernel
import Storage

/// Puts work on a file on the list of jobs; one thing at a time is done with a file.
struct OrderImport: Act {
  static let permission = Permission.importRegistry

  let order: ImportOrder
  /// How many rows there are, where that is known.
  var total = 0

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(order.id, in: order.region)
  }

  func perform(on batch: ImportBatch, in tx: Transaction) throws {
    // What the work itself does is noted where it is done.
    tx.staysPrivate()
    // The same form sent twice is one order.
    if try tx.db.isUnderWay(order) { return }
    try require(batch)
    let job: ID<Job> = tx.newID()
    guard try tx.db.begin(order, total: total, as: job, at: tx.now) else {
      throw ImportRefusal.atWork
    }
    try tx.db.add(
      job: job, ImportWorks.jobKind, try order.text, in: order.region.district, at: tx.now)
  }

  private func require(_ batch: ImportBatch) throws(ImportRefusal) {
    let mayBegin =
      switch order.task {
      case .check: batch.isWaiting
      case .take: batch.isOpen
      case .whole: batch.state == .checked
      case .undo: batch.state == .undoing
      }
    guard mayBegin else { throw .notWaiting }
  }
}
