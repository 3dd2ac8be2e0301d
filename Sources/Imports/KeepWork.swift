import Acts
import Civil
import Kernel
import Storage

/// A worker takes the work over: how far it is, or nothing where it is no longer to be done.
struct HoldWork: Act {
  static let permission = Permission.importRegistry

  let order: ImportOrder
  let job: Job

  func subject(in db: any ReadConnection) -> Region { order.region }

  func perform(on district: Region, in tx: Transaction) throws -> ImportProgress? {
    tx.staysPrivate()
    guard try tx.db.hold(order, by: job) else { return nil }
    return try tx.db.work(on: order.id, in: district)
  }
}

/// Writes down how far the work is, and says whether somebody wants it to stop.
struct KeepProgress: Act {
  static let permission = Permission.importRegistry

  let order: ImportOrder
  let job: Job
  let done: Int

  func subject(in db: any ReadConnection) -> Region { order.region }

  /// - Returns: nothing where another worker has taken it over.
  func perform(on district: Region, in tx: Transaction) throws -> ImportProgress? {
    tx.staysPrivate()
    guard try tx.db.keep(done, of: order, by: job) else { return nil }
    return try tx.db.work(on: order.id, in: district)
  }
}

/// The work has ended, well or with a reason. Whoever did not wait for it hears of it.
struct EndWork: Act {
  static let permission = Permission.importRegistry

  let order: ImportOrder
  let job: Job
  let trouble: String?
  /// Shorter work was waited for.
  let patience: Duration
  let tell: ImportWorks.Tell

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(order.id, in: order.region)
  }

  func perform(on batch: ImportBatch, in tx: Transaction) throws {
    tx.staysPrivate()
    guard let work = try tx.db.work(on: order.id, in: order.region),
      try tx.db.end(order, by: job, trouble: trouble, at: tx.now)
    else { return }
    let spent = Duration.milliseconds(tx.now.milliseconds - work.began.milliseconds)
    guard spent >= patience, !work.isStopping else { return }
    let words = WorkEnd(order.task, of: batch, trouble: trouble).words
    try tell(
      EndedWork(
        batch: batch.id, fileName: batch.fileName, doer: tx.doer, region: batch.region,
        words: words), tx)
  }
}

/// Asks the work on a file to stop; what is in stays in.
struct StopWork: Act {
  static let permission = Permission.importRegistry

  let id: ID<ImportBatch>
  let district: Region

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  func perform(on batch: ImportBatch, in tx: Transaction) throws {
    guard try tx.db.stopWork(on: id, in: district) else { return tx.staysPrivate() }
    tx.note("叫停“\(batch.fileName)”正在做的事，已经做的保留", about: id.reference)
  }
}

/// How the work stands as the database knows it.
struct FindWork: Look {
  static let permission = Permission.importRegistry

  let id: ID<ImportBatch>
  let district: Region

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  func answer(about batch: ImportBatch, in sight: Sight) throws -> ImportProgress? {
    try sight.db.work(on: id, in: district)
  }
}
