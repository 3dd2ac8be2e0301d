import GRDB
package import Storage
import Synchronization

/// SQLite in one file, through GRDB: one writer, a few readers, all in this process.
///
/// A process that dies at any moment, or a machine that loses its power, loses nothing that was
/// answered: `synchronous` is FULL, and `write` answers after COMMIT. When the disk itself fails
/// (an error of writing or syncing, not a full disk), what is on it is no longer known: the
/// database takes no more writes, and `whenDiskFails` should end the process, so that the next
/// start reads what is really there.
package final class SQLiteDatabase: Storage.Database {
  let pool: any DatabaseWriter
  private let writer: SQLiteWriter
  private let lock: LockFile?

  package init(
    path: String, batchLimit: Int = 100,
    whenDiskFails: @escaping @Sendable (any Error) -> Void = SQLiteDatabase.leave(after:)
  ) throws {
    let lock = try LockFile(path: path + ".lock")
    let pool = try DatabasePool(path: path, configuration: .ours(keeping: lock))
    try pool.writeWithoutTransaction { try $0.makeDurable() }
    self.pool = pool
    self.lock = lock
    writer = SQLiteWriter(pool, batchLimit: batchLimit, whenDiskFails: whenDiskFails)
  }

  /// For tests: gone when the last reference goes.
  package init(inMemoryBatchLimit batchLimit: Int) throws {
    let queue = try DatabaseQueue(configuration: .ours(keeping: nil))
    pool = queue
    lock = nil
    writer = SQLiteWriter(
      queue, batchLimit: batchLimit, whenDiskFails: SQLiteDatabase.leave(after:))
  }

  package static func inMemory() throws -> SQLiteDatabase {
    try SQLiteDatabase(inMemoryBatchLimit: 100)
  }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (any ReadConnection) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      pool.asyncRead { db in
        continuation.resume(with: Result { try body(SQLiteConnection(try db.get())) })
      }
    }
  }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await writer.write(body)
  }

  package var waiting: Int { writer.waitingCount }

  /// How many commits there were: each held one request or many.
  package var commits: Int { writer.commits.load(ordering: .relaxed) }

  /// Moves the log into the database file and lets go of it. Waits for running reads. A log that
  /// cannot be moved stays for the next start; the files are let go of all the same, before
  /// another may take them.
  package func close() throws {
    defer { lock?.release() }
    let emptied = Result { try pool.writeWithoutTransaction { try $0.emptyLog() } }
    try pool.close()
    try emptied.get()
  }
}

extension Configuration {
  /// - Parameter lock: lives as long as a connection made from this configuration.
  fileprivate static func ours(keeping lock: LockFile?) -> Configuration {
    var configuration = Configuration()
    configuration.label = "gongzhi"
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      _ = lock
      // So that the guards of append-only tables see an INSERT OR REPLACE as well.
      try db.execute(sql: "PRAGMA recursive_triggers = ON")
      try db.execute(sql: "PRAGMA cache_size = -8000")
    }
    return configuration
  }
}

extension GRDB.Database {
  /// GRDB sets `synchronous` to NORMAL when it opens a pool, after `prepareDatabase`, so this
  /// comes later; and it is read back, because a database that may forget must not start.
  fileprivate func makeDurable() throws {
    try execute(sql: "PRAGMA synchronous = FULL")
    try execute(sql: "PRAGMA journal_size_limit = 67108864")
    let settings = try [
      "journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "recursive_triggers": "1",
    ].filter { name, wanted in
      try String.fetchOne(self, sql: "PRAGMA \(name)") != wanted
    }
    guard settings.isEmpty else { throw UnsafeSettings(settings: settings.keys.sorted()) }
  }

  fileprivate func emptyLog() throws {
    try execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
  }
}

/// SQLite did not take the settings without which an answered write may be lost.
package struct UnsafeSettings: Error {
  package let settings: [String]
}
