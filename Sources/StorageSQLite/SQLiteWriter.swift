import GRDB
import Storage
import Synchronization

/// Takes the writes that wait and makes them final together: a COMMIT costs one sync of the disk,
/// whether it holds one request or a hundred. Each request has its own savepoint, so one that
/// fails leaves no trace and does not disturb its neighbours; all are answered after the COMMIT.
final class SQLiteWriter: Sendable {
  private struct State {
    var waiting: [any WriteRequest] = []
    var running = false
    var broken = false
  }

  let commits = Atomic(0)
  private let pool: any DatabaseWriter
  private let batchLimit: Int
  private let whenDiskFails: @Sendable (any Error) -> Void
  private let state = Mutex(State())

  init(
    _ pool: any DatabaseWriter, batchLimit: Int,
    whenDiskFails: @escaping @Sendable (any Error) -> Void
  ) {
    self.pool = pool
    self.batchLimit = batchLimit
    self.whenDiskFails = whenDiskFails
  }

  var waitingCount: Int { state.withLock(\.waiting.count) }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      add(Request(body, continuation))
    }
  }

  private func add(_ request: any WriteRequest) {
    let mustStart = state.withLock { state in
      state.waiting.append(request)
      defer { state.running = true }
      return !state.running
    }
    if mustStart {
      pool.asyncWriteWithoutTransaction { [self] db in
        while let batch = next() { commit(batch, in: db) }
      }
    }
  }

  private func next() -> [any WriteRequest]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.running = false
        return nil
      }
      defer { state.waiting.removeFirst(min(batchLimit, state.waiting.count)) }
      return Array(state.waiting.prefix(batchLimit))
    }
  }

  private func commit(_ batch: [any WriteRequest], in db: GRDB.Database) {
    do {
      guard !state.withLock(\.broken) else { throw DatabaseUnavailable(reason: "the disk failed") }
      try db.control("BEGIN IMMEDIATE")
      for request in batch { try request.perform(in: db) }
      try db.control("COMMIT")
      commits.add(1, ordering: .relaxed)
      for request in batch { request.answer() }
    } catch {
      db.abandon()
      settle(batch, after: error, in: db)
    }
  }

  private func settle(_ batch: [any WriteRequest], after error: any Error, in db: GRDB.Database) {
    let trouble = (error as? SQLiteTrouble) ?? nil
    if trouble?.isConstraint == true, batch.count > 1 {
      // A rule that is checked at COMMIT: one request breaks it, and nobody can say which.
      for request in batch { commit([request], in: db) }
      return
    }
    let diskFailed = trouble?.diskFailed == true
    if diskFailed { state.withLock { $0.broken = true } }
    let reason = diskFailed ? OutcomeUnknown() : trouble?.forPeople ?? error
    for request in batch { request.fail(reason) }
    if diskFailed { whenDiskFails(error) }
  }
}

/// One caller that waits for its write.
private protocol WriteRequest: Sendable {
  /// Throws only when the transaction of the whole batch is gone.
  func perform(in db: GRDB.Database) throws
  func answer()
  func fail(_ error: any Error)
}

/// Touched by the caller once and then only on the writer's queue.
private final class Request<T: Sendable>: WriteRequest, @unchecked Sendable {
  private let body: @Sendable (any Connection) throws -> T
  private let continuation: CheckedContinuation<T, any Error>
  private var result: Result<T, any Error>?

  init(
    _ body: @escaping @Sendable (any Connection) throws -> T,
    _ continuation: CheckedContinuation<T, any Error>
  ) {
    self.body = body
    self.continuation = continuation
  }

  func perform(in db: GRDB.Database) throws {
    let connection = SQLiteConnection(db)
    do {
      result = .success(try connection.attempt { try body(connection) })
    } catch {
      guard db.isInTransaction else { throw error }
      result = .failure(error)
    }
  }

  func answer() {
    continuation.resume(with: result ?? .failure(TransactionSpoiled()))
  }

  func fail(_ error: any Error) {
    // Who was refused for a reason of its own hears that reason.
    if case .failure(let own) = result {
      continuation.resume(throwing: own)
    } else {
      continuation.resume(throwing: error)
    }
  }
}
