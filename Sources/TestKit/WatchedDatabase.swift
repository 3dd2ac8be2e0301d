package import Storage
import Synchronization

/// Remembers every statement that is asked of a database, each text once, so that a test can ask
/// the engine how it goes about them.
package final class WatchedDatabase: Database {
  private let inner: any Database
  private let heard = Heard()

  package init(_ inner: any Database) {
    self.inner = inner
  }

  package var statements: [SQL] { heard.all }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (any ReadConnection) throws -> T
  ) async throws -> T {
    try await inner.read { [heard] db in try body(WatchedReads(inner: db, heard: heard)) }
  }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await inner.write { [heard] db in try body(WatchedWrites(inner: db, heard: heard)) }
  }

  package var waiting: Int { inner.waiting }

  package func close() throws { try inner.close() }
}

private final class Heard: Sendable {
  private let byText = Mutex<[String: SQL]>([:])

  var all: [SQL] { byText.withLock { known in known.sorted { $0.key < $1.key }.map(\.value) } }

  func note(_ sql: SQL) {
    let text = sql.rendered { _ in "?" }.text
    byText.withLock { $0[text] = sql }
  }
}

private struct WatchedReads: ReadConnection {
  let inner: any ReadConnection
  let heard: Heard

  func rows(_ sql: SQL) throws -> [Row] {
    heard.note(sql)
    return try inner.rows(sql)
  }

  func scan(_ sql: SQL, _ each: (PassingRow) throws -> Void) throws {
    heard.note(sql)
    try inner.scan(sql, each)
  }
}

private struct WatchedWrites: Connection {
  let inner: any Connection
  let heard: Heard

  func rows(_ sql: SQL) throws -> [Row] {
    heard.note(sql)
    return try inner.rows(sql)
  }

  func scan(_ sql: SQL, _ each: (PassingRow) throws -> Void) throws {
    heard.note(sql)
    try inner.scan(sql, each)
  }

  func run(_ sql: SQL) throws -> Int {
    if sql.schemaWord == nil { heard.note(sql) }
    return try inner.run(sql)
  }

  func run(_ insertion: Insertion) throws -> Int { try inner.run(insertion) }
  func attempt<T>(_ body: () throws -> T) throws -> T { try inner.attempt(body) }
  func lock(_ name: String) throws { try inner.lock(name) }
  func tryLock(_ name: String) throws -> Bool { try inner.tryLock(name) }
  func mayTakeLong() throws { try inner.mayTakeLong() }
}
