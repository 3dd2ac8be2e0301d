import Dispatch
import Glibc
import Synchronization

/// Threads that each keep one session and take work from one list. Threads of our own, because
/// libpq waits inside its calls, and the shared pools of the runtime must never wait.
final class Crew: Sendable {
  typealias Work = @Sendable (PostgresSession) -> Void

  private struct State {
    var work: [Work] = []
    var threads = 0
    var idle = 0
    var dismissed = false
  }

  private let state = Mutex(State())
  private let bell = DispatchSemaphore(value: 0)
  private let limit: Int
  private let makeSession: @Sendable () -> PostgresSession

  init(_ limit: Int, makeSession: @escaping @Sendable () -> PostgresSession) {
    self.limit = limit
    self.makeSession = makeSession
  }

  func `do`<T: Sendable>(
    _ body: @escaping @Sendable (PostgresSession) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      add { session in continuation.resume(with: Result { try body(session) }) }
    }
  }

  var waiting: Int { state.withLock(\.work.count) }

  /// Lets the threads finish what is on the list, then go.
  func dismiss() {
    let threads = state.withLock {
      $0.dismissed = true
      return $0.threads
    }
    for _ in 0..<threads { bell.signal() }
  }

  private func add(_ work: @escaping Work) {
    let needsThread = state.withLock { state in
      state.work.append(work)
      guard state.work.count > state.idle, state.threads < limit else { return false }
      state.threads += 1
      return true
    }
    if needsThread { startThread() }
    bell.signal()
  }

  private func startThread() {
    var thread = pthread_t()
    let crew = Unmanaged.passRetained(self)
    let failed = pthread_create(
      &thread, nil,
      { crew in
        if let crew { Unmanaged<Crew>.fromOpaque(crew).takeRetainedValue().serve() }
        return nil
      }, crew.toOpaque())
    precondition(failed == 0, "the system gives no more threads")
    pthread_detach(thread)
  }

  private func serve() {
    let session = makeSession()
    while let work = next() { work(session) }
    session.close()
  }

  private func next() -> Work? {
    state.withLock { $0.idle += 1 }
    while true {
      bell.wait()
      let (work, done) = state.withLock { state -> (Work?, Bool) in
        guard let work = state.work.first else { return (nil, state.dismissed) }
        state.work.removeFirst()
        state.idle -= 1
        return (work, false)
      }
      if let work { return work }
      if done { return nil }
    }
  }
}
