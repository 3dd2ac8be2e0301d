package import Acts
import Civil
import FoundationEssentials
import Kernel
import Storage
import Synchronization

/// The work on files that goes on at this moment: how far it is, and whether somebody wants it to
/// stop. The work itself stands on the list of jobs and outlives this process; this is what pages
/// ask while it goes on.
package final class ImportWorks: Sendable {
  static let jobKind = "import.work"
  /// Small files are done before anybody has to look at a page that waits.
  private static let patience = Duration.milliseconds(900)

  struct Progress: Sendable {
    let task: ImportOrder.Task
    let began: Instant
    /// How many rows there are, where that is known.
    var total = 0
    var done = 0
    var isStopping = false
    var isOver = false
    var trouble: (any Refusal)?
  }

  private let going = Mutex<[ID<ImportBatch>: Progress]>([:])
  private let desk: Desk
  private let profiles: ImportProfiles
  private let spool: ImportSpool

  init(desk: Desk, profiles: ImportProfiles, spool: ImportSpool) {
    self.desk = desk
    self.profiles = profiles
    self.spool = spool
  }

  func progress(of batch: ID<ImportBatch>) -> Progress? {
    going.withLock { $0[batch] }
  }

  /// How far it is, for its page; what is over is told once.
  func look(at batch: ID<ImportBatch>) -> Progress? {
    going.withLock { going in
      let known = going[batch]
      if known?.isOver == true { going[batch] = nil }
      return known
    }
  }

  /// Stops after the portion that is just being taken.
  func stop(_ batch: ID<ImportBatch>) {
    going.withLock { $0[batch]?.isStopping = true }
  }

  /// Puts the work on the list, begins it, and waits a moment for small files.
  ///
  /// - Returns: whether it is done.
  func start(_ order: ImportOrder, total: Int = 0) async throws -> Bool {
    if let known = progress(of: order.id), !known.isOver { return false }
    try await desk.perform(OrderImport(order: order), as: order.asker)
    going.withLock { $0[order.id] = Progress(task: order.task, began: desk.now, total: total) }
    let runner = JobRunner(desk: desk, district: order.region.district, handlers: [handler])
    Task { _ = try? await runner.runDue() }
    let begin = ContinuousClock.now
    while ContinuousClock.now - begin < Self.patience {
      if let known = progress(of: order.id), known.isOver {
        going.withLock { $0[order.id] = nil }
        if let trouble = known.trouble { throw trouble }
        return true
      }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  /// For whoever goes through the list of jobs: also takes up what a process before left behind.
  package var handler: JobHandler {
    JobHandler(Self.jobKind, as: Doer(id: ID(rawValue: "job"), name: "系统定时任务", grants: [])) {
      job, _, _ in
      let order = try ImportOrder(text: job.payload)
      do {
        try await self.carryOut(order)
        self.end(order.id, trouble: nil)
      } catch is ImportStopped {
        self.end(order.id, trouble: nil)
      } catch let refusal as any Refusal {
        self.end(order.id, trouble: refusal)
      }
      return nil
    }
  }

  private func end(_ batch: ID<ImportBatch>, trouble: (any Refusal)?) {
    going.withLock {
      $0[batch]?.isOver = true
      $0[batch]?.trouble = trouble
    }
  }

  private func carryOut(_ order: ImportOrder) async throws {
    let began = desk.now
    going.withLock {
      if $0[order.id] == nil || $0[order.id]?.isOver == true {
        $0[order.id] = Progress(task: order.task, began: began)
      }
    }
    let work = ImportWork(
      order: order, desk: desk, profiles: profiles, spool: spool,
      pass: { [self] done in try pass(order.id, done) })
    try await work.carryOut()
  }

  private func pass(_ batch: ID<ImportBatch>, _ done: Int) throws(ImportStopped) {
    let isStopping = going.withLock {
      $0[batch]?.done = done
      return $0[batch]?.isStopping == true
    }
    if isStopping { throw ImportStopped() }
  }
}

/// Somebody wanted it to stop; what is in stays.
struct ImportStopped: Error {}
