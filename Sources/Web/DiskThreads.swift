import NIOPosix

/// Threads that may wait for a disk. Those that serve connections and those that run tasks are as
/// many as the machine has cores: one that waits is one less for everybody.
package enum DiskThreads {
  package static func run<T: Sendable>(
    _ body: @escaping @Sendable () throws -> T
  ) async throws -> T {
    try await NIOThreadPool.singleton.runIfActive(body)
  }
}
