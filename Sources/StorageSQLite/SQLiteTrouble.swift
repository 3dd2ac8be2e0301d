import GRDB
import GRDBSQLite
import Storage

/// What SQLite answers when something does not work.
struct SQLiteTrouble: Error {
  let code: Int32
  let message: String

  init(_ connection: OpaquePointer?) {
    code = sqlite3_extended_errcode(connection)
    message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
  }

  init(_ error: DatabaseError) {
    code = error.extendedResultCode.rawValue
    message = error.message ?? ""
  }

  var isConstraint: Bool { code & 0xFF == SQLITE_CONSTRAINT }

  /// Not a full disk, but one that cannot write or sync, or holds something else than was written.
  var diskFailed: Bool { [SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF) }

  var forPeople: any Error {
    switch code & 0xFF {
    case SQLITE_CONSTRAINT: violation ?? self
    case SQLITE_FULL: StorageFull()
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_CANTOPEN: DatabaseUnavailable(reason: message)
    default: self
    }
  }

  /// `UNIQUE constraint failed: vote.ballot_id, vote.unit_id`.
  private var violation: ConstraintViolation? {
    let subject = message.firstRange(of: "failed: ").map { String(message[$0.upperBound...]) } ?? ""
    let columns = subject.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }
    let table = columns.first?.split(separator: ".").first.map(String.init)
    let names = columns.compactMap { $0.split(separator: ".").last.map(String.init) }
    switch code {
    case 275: return ConstraintViolation(.check, table: nil, name: subject)
    case 787: return ConstraintViolation(.foreignKey, table: nil)
    case 1299: return ConstraintViolation(.notNull, table: table, columns: names)
    case 1555, 2067:
      guard subject.hasPrefix("index '") else {
        return ConstraintViolation(.unique, table: table, columns: names)
      }
      return ConstraintViolation(.unique, table: nil, name: String(subject.dropFirst(7).dropLast()))
    case 1811: return SchemaWord.violation(in: message)
    default: return nil
    }
  }
}

extension GRDB.Database {
  var isInTransaction: Bool { sqlite3_get_autocommit(sqliteConnection) == 0 }

  /// BEGIN, COMMIT, savepoints: straight, because GRDB keeps books of its own about them.
  func control(_ text: String) throws {
    guard sqlite3_exec(sqliteConnection, text, nil, nil, nil) == SQLITE_OK else {
      throw SQLiteTrouble(sqliteConnection)
    }
  }

  /// Undoes whatever is open. Where even that fails, SQLite has undone it already.
  func abandon() {
    if isInTransaction { sqlite3_exec(sqliteConnection, "ROLLBACK", nil, nil, nil) }
  }
}
