package import Acts
import Kernel
import Storage
import Synchronization

/// The work on files: ordered on the pages, done beside them. What is to be done, how far it is
/// and how it ended stands in the database, so that a killed server's work is taken up again and
/// every server can tell of it; this keeps only the figures of the work that goes on in here.
package final class ImportWorks: Sendable {
  static let jobKind = "import.work"
  /// Small files are done before anybody has to look at a page that waits.
  package static let patience = Duration.milliseconds(900)

  /// Tells whoever ordered something, in the transaction in which it ends.
  package typealias Tell = @Sendable (EndedWork, Transaction) throws -> Void

  private let going = Mutex<[ID<ImportBatch>: ImportProgress]>([:])
  private let desk: Desk
  private let profiles: ImportProfiles
  private let spool: ImportSpool
  private let patience: Duration
  private let tell: Tell

  /// - Parameter patience: how long whoever ordered something waits for it.
  init(
    desk: Desk, profiles: ImportProfiles, spool: ImportSpool, patience: Duration,
    tell: @escaping Tell
  ) {
    self.desk = desk
    self.profiles = profiles
    self.spool = spool
    self.patience = patience
    self.tell = tell
  }

  /// Of work that goes on in this process, to the last portion.
  func progress(of batch: ID<ImportBatch>) -> ImportProgress? {
    going.withLock { $0[batch] }
  }

  /// Stops after the portion that is just being taken.
  func stop(_ batch: ID<ImportBatch>, in district: Region, by doer: Doer) async throws {
    // Before it is written down: a file that is taken whole keeps SQLite's writer until it hears.
    going.withLock { $0[batch]?.isStopping = true }
    try await desk.perform(StopWork(id: batch, district: district), as: doer)
  }

  /// Puts the work on the list, begins it, and waits a moment for small files.
  ///
  /// - Returns: whether it is done.
  func start(_ order: ImportOrder, total: Int = 0) async throws -> Bool {
    try await desk.perform(OrderImport(order: order, total: total), as: order.asker)
    let runner = JobRunner(desk: desk, district: order.region.district, handlers: [handler])
    Task { _ = try? await runner.runDue() }
    var (waited, pause) = (Duration.zero, Duration.milliseconds(10))
    while waited < patience {
      try await Task.sleep(for: pause)
      waited += pause
      pause = min(pause * 2, .milliseconds(200))
      let look = FindWork(id: order.id, district: order.region)
      guard let known = try await desk.answer(look, for: order.asker), known.isOver else {
        continue
      }
      if let trouble = known.trouble { throw WorkTrouble(words: trouble) }
      return true
    }
    return false
  }

  /// For whoever goes through the list of jobs: also takes up what a process before left behind.
  package var handler: JobHandler {
    JobHandler(Self.jobKind, as: Doer(id: ID(rawValue: "job"), name: "系统定时任务", grants: [])) {
      job, _, _ in
      try await self.carryOut(try ImportOrder(text: job.payload), as: job)
      return nil
    }
  }

  private func carryOut(_ order: ImportOrder, as job: Job) async throws {
    let held = try await desk.perform(HoldWork(order: order, job: job), as: order.asker)
    guard let held else { return }
    // A file that takes the whole process down with it must not do so for ever.
    guard job.attempts <= JobRunner.mostAttempts else {
      return try await end(order, job, WorkTrouble.givenUp.words)
    }
    going.withLock { $0[order.id] = held }
    defer { forget(held, of: order.id) }
    do {
      try await work(on: order, as: job)
      try await end(order, job, nil)
    } catch is ImportStopped {
      try await end(order, job, nil)
    } catch let refusal as any Refusal where !refusal.passes {
      try await end(order, job, refusal.message.zh)
    } catch {
      if job.attempts >= JobRunner.mostAttempts {
        try await end(order, job, WorkTrouble.givenUp.words)
      }
      throw error
    }
  }

  /// Not what was ordered since.
  private func forget(_ work: ImportProgress, of batch: ID<ImportBatch>) {
    going.withLock { if $0[batch]?.isSame(as: work) == true { $0[batch] = nil } }
  }

  private func end(_ order: ImportOrder, _ job: Job, _ trouble: String?) async throws {
    try await desk.perform(
      EndWork(order: order, job: job, trouble: trouble, patience: patience, tell: tell),
      as: order.asker)
  }

  private func work(on order: ImportOrder, as job: Job) async throws {
    let work = ImportWork(
      order: order, desk: desk, profiles: profiles, spool: spool,
      pass: { [self] done in try pass(order.id, done) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await work.carryOut() }
      group.addTask { try await self.tellOthers(order, job) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Keeps the figures where other servers see them, and hears from there whether it is to stop.
  private func tellOthers(_ order: ImportOrder, _ job: Job) async throws {
    while true {
      try await Task.sleep(for: .seconds(1))
      guard let here = progress(of: order.id) else { continue }
      do {
        let act = KeepProgress(order: order, job: job, done: here.done)
        let kept = try await desk.perform(act, as: order.asker)
        guard let kept else { return }
        if kept.isStopping { going.withLock { $0[order.id]?.isStopping = true } }
      } catch {
        // A database that is away for a moment is no reason to end the work.
      }
    }
  }

  private func pass(_ batch: ID<ImportBatch>, _ done: Int) throws {
    try Task.checkCancellation()
    let isStopping = going.withLock {
      $0[batch]?.done = done
      return $0[batch]?.isStopping == true
    }
    if isStopping { throw ImportStopped() }
  }
}
