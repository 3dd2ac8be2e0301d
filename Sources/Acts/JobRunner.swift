package import Civil
package import Kernel
package import Storage

/// What is done for one kind of job, and in whose name it stands in the record.
package struct JobHandler: Sendable {
  package let kind: String
  package let doer: Doer
  /// Answers when the job is due again; `nil` for work that is done once.
  package let work: @Sendable (Job, Desk, Doer) async throws -> Instant?

  package init(
    _ kind: String, as doer: Doer,
    work: @escaping @Sendable (Job, Desk, Doer) async throws -> Instant?
  ) {
    self.kind = kind
    self.doer = doer
    self.work = work
  }
}

/// Takes jobs off the list and does them, each held by a lease that is renewed while the work goes
/// on: a worker that dies loses its lease, and another one takes over.
package struct JobRunner: Sendable {
  package static let leaseSeconds: Int64 = 60
  package static let mostAttempts = 8

  private let desk: Desk
  private let district: String
  private let handlers: [String: JobHandler]

  package init(desk: Desk, district: String, handlers: [JobHandler]) {
    self.desk = desk
    self.district = district
    self.handlers = Dictionary(handlers.map { ($0.kind, $0) }, uniquingKeysWith: { $1 })
  }

  /// Does what is due, again and again, until cancelled. A database that is away is waited for.
  ///
  /// - Parameter recurring: kinds that always stand on the list, once each.
  package func run(
    startingWith recurring: [String] = [], pause: Duration = .seconds(5)
  ) async throws {
    while !Task.isCancelled {
      try? await putOn(recurring)
      _ = try? await runDue()
      try await Task.sleep(for: pause)
    }
  }

  /// Puts recurring work on the list; what stands there stays as it is.
  package func putOn(_ kinds: [String]) async throws {
    guard !kinds.isEmpty else { return }
    try await desk.database.write { db in
      for kind in kinds {
        try db.add(job: ID(rawValue: kind), kind, in: district, at: desk.now)
      }
    }
  }

  /// Does everything that is due now; answers how many jobs that were.
  @discardableResult
  package func runDue() async throws -> Int {
    var count = 0
    while let job = try await take() {
      await perform(job)
      count += 1
    }
    return count
  }

  private func take() async throws -> Job? {
    guard !handlers.isEmpty else { return nil }
    return try await desk.database.write { db in
      try db.takeJob(
        of: handlers.keys.sorted(), in: district, now: desk.now, for: Self.leaseSeconds)
    }
  }

  private func perform(_ job: Job) async {
    guard let handler = handlers[job.kind] else { return }
    do {
      let again = try await withLease(on: job) {
        try await handler.work(job, desk, handler.doer)
      }
      _ = try await desk.database.write { try $0.finish(job, again: again) }
    } catch {
      let again = job.attempts < Self.mostAttempts ? desk.now.adding(seconds: backoff(job)) : nil
      _ = try? await desk.database.write { try $0.fail(job, "\(error)", again: again) }
    }
  }

  /// Renews the lease three times in its length; when it is lost, the work is cancelled.
  private func withLease(
    on job: Job, _ work: @escaping @Sendable () async throws -> Instant?
  ) async throws -> Instant? {
    try await withThrowingTaskGroup(of: Instant?.self) { group in
      group.addTask(operation: work)
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(Self.leaseSeconds / 3))
          let until = desk.now.adding(seconds: Self.leaseSeconds)
          guard try await desk.database.write({ try $0.extend(job, until: until) }) else {
            throw LeaseLost()
          }
        }
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  /// 20 s, 40 s, 80 s … at most an hour.
  private func backoff(_ job: Job) -> Int64 {
    min(3_600, 10 << Int64(min(job.attempts, 10)))
  }
}

/// Another worker has taken the job over.
struct LeaseLost: Error {}
