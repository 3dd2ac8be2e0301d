import Dispatch
import Storage
import TestKit

/// A small table that the tests of this folder share.
enum Things {
  static let migrations = [
    Migration(
      "things.1",
      """
      CREATE TABLE thing (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL CONSTRAINT thing_name_is_short CHECK (length(name) < 60),
        size BIGINT,
        open BOOLEAN NOT NULL DEFAULT TRUE,
        PRIMARY KEY (district, id),
        UNIQUE (district, name)
      )
      """,
      """
      CREATE TABLE part (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        thing_id TEXT NOT NULL,
        from_on TEXT NOT NULL,
        to_on TEXT,
        PRIMARY KEY (district, id),
        FOREIGN KEY (district, thing_id) REFERENCES thing (district, id)
      )
      """)
  ]
}

struct Halt: Error {}

extension Engine {
  func things() async throws -> any Database { try await database(Things.migrations) }
}

extension Connection {
  func add(_ id: String, _ name: String) throws {
    try run("INSERT INTO thing (district, id, name) VALUES ('411502', \(id), \(name))")
  }
}

extension Database {
  func names() async throws -> [String] {
    try await read { db in
      try db.rows("SELECT name FROM thing ORDER BY id").map { try $0.string("name") }
    }
  }
}

/// Two doors, one after the other, for tests of what runs at the same time.
final class Gate: Sendable {
  private let first = DispatchSemaphore(value: 0)
  private let second = DispatchSemaphore(value: 0)

  func open() { first.signal() }
  func openSecond() { second.signal() }
  func waitForSecond() { second.wait() }

  func opened() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [self] in
        first.wait()
        continuation.resume()
      }
    }
  }
}
