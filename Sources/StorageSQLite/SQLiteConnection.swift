import GRDB
import Storage

/// One connection inside a transaction.
///
/// After a statement that failed it answers nothing more until the transaction, or the `attempt`
/// around the statement, is undone: PostgreSQL is like that, and a body that works on one engine
/// shall work on the other.
final class SQLiteConnection: Connection {
  private let db: GRDB.Database
  private var isSpoiled = false

  init(_ db: GRDB.Database) {
    self.db = db
  }

  func rows(_ sql: Storage.SQL) throws -> [Storage.Row] {
    let (text, values) = sql.rendered { _ in "?" }
    return try guarded { try db.kept(text).rows(values) }
  }

  func scan(_ sql: Storage.SQL, _ each: (PassingRow) throws -> Void) throws {
    let (text, values) = sql.rendered { _ in "?" }
    try guarded { try db.kept(text).scan(values, each) }
  }

  func run(_ sql: Storage.SQL) throws -> Int {
    if let word = sql.schemaWord {
      try guarded { for text in word.sqlite { try db.execute(sql: text) } }
      return 0
    }
    let (text, values) = sql.rendered { _ in "?" }
    return try guarded {
      guard GRDB.Statement.isWorthKeeping(text) else {
        try db.execute(sql: text)
        return 0
      }
      try db.kept(text).run(values)
      return db.changesCount
    }
  }

  func run(_ insertion: Insertion) throws -> Int {
    try guarded {
      let statement = try db.kept(insertion.text(rows: 1) { _ in "?" })
      var changed = 0
      try statement.run(each: insertion.rows) { changed += db.changesCount }
      return changed
    }
  }

  func attempt<T>(_ body: () throws -> T) throws -> T {
    try guarded { try db.control("SAVEPOINT attempt") }
    do {
      let value = try body()
      if isSpoiled { throw TransactionSpoiled() }
      try db.control("RELEASE attempt")
      return value
    } catch {
      guard db.isInTransaction else { throw error }
      try db.control("ROLLBACK TO attempt")
      try db.control("RELEASE attempt")
      isSpoiled = false
      throw error
    }
  }

  func lock(_ name: String) {}

  func tryLock(_ name: String) -> Bool { true }

  func mayTakeLong() {}

  private func guarded<T>(_ body: () throws -> T) throws -> T {
    if isSpoiled { throw TransactionSpoiled() }
    do {
      return try body()
    } catch let error as DatabaseError {
      isSpoiled = true
      let trouble = SQLiteTrouble(error)
      throw trouble.diskFailed ? trouble : trouble.forPeople
    } catch let error as SQLiteTrouble {
      isSpoiled = true
      throw error.diskFailed ? error : error.forPeople
    }
  }
}

extension GRDB.Database {
  /// A statement that is prepared once for each connection.
  func kept(_ text: String) throws -> GRDB.Statement {
    try GRDB.Statement.isWorthKeeping(text)
      ? cachedStatement(sql: text) : makeStatement(sql: text)
  }
}
