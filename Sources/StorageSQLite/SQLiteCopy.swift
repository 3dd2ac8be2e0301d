import GRDB
package import Storage

/// One look at a file that another process may have open: nothing is written, no log is moved.
package final class SQLiteSight: Sendable {
  private let queue: DatabaseQueue

  package init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Copies one state of the whole, while others go on writing, into a file that stands alone.
  ///
  /// - Parameter progress: how much is done, from 0 to 1.
  package func copy(to path: String, progress: @escaping (Double) -> Void) throws {
    let copy = try DatabaseQueue(path: path)
    try queue.read { source in
      // The first question fixes the state; without it a write of another process between two
      // steps would make the copy start again.
      _ = try Int.fetchOne(source, sql: "SELECT COUNT(*) FROM sqlite_master")
      try copy.writeWithoutTransaction { target in
        try source.backup(to: target, pagesPerStep: 2_000) { done in
          progress(Double(done.completedPageCount) / Double(max(1, done.totalPageCount)))
        }
        try target.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    }
    try copy.close()
    let faults = try SQLiteSight(path: path).faults()
    guard faults.isEmpty else { throw DamagedDatabase(faults: faults) }
  }

  /// What is wrong with the file; empty for a sound one.
  package func faults() throws -> [String] {
    try queue.read { db in
      let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
      let orphans = try GRDB.Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20)
      return integrity.filter { $0 != "ok" }
        + orphans.map { "\($0["table"] ?? "?"): row without its \($0["parent"] ?? "?")" }
    }
  }

  package func read<T>(_ body: (any ReadConnection) throws -> T) throws -> T {
    try queue.read { try body(SQLiteConnection($0)) }
  }

  package func close() throws {
    try queue.close()
  }
}

package struct DamagedDatabase: Error {
  package let faults: [String]

  package init(faults: [String]) {
    self.faults = faults
  }
}
