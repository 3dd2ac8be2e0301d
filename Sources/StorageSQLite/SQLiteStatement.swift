import GRDB
import GRDBSQLite
import Storage

/// Values in, rows out, straight through SQLite's own interface: GRDB's rows look every column
/// up by name and cost several times as much.
extension GRDB.Statement {
  static func isWorthKeeping(_ text: String) -> Bool {
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { text.hasPrefix($0) }
  }

  func rows(_ values: [Value]) throws -> [Storage.Row] {
    defer { finish() }
    try bind(values)
    var rows: [Storage.Row] = []
    guard try step() else { return [] }
    // After the first step, which may have prepared the statement anew, with other columns.
    let names = Storage.Row.Names(rowNames)
    repeat { rows.append(Storage.Row(names, try row())) } while try step()
    return rows
  }

  func run(_ values: [Value]) throws {
    defer { finish() }
    try bind(values)
    while try step() {}
  }

  private func step() throws -> Bool {
    switch sqlite3_step(sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLiteTrouble(sqlite3_db_handle(sqliteStatement))
    }
  }

  private func finish() {
    sqlite3_reset(sqliteStatement)
    sqlite3_clear_bindings(sqliteStatement)
  }

  private func bind(_ values: [Value]) throws {
    for (index, value) in values.enumerated() {
      let code = try bind(value, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw SQLiteTrouble(sqlite3_db_handle(sqliteStatement)) }
    }
  }

  private func bind(_ value: Value, at place: Int32) throws -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(sqliteStatement, place)
    case .bool(let flag): return sqlite3_bind_int64(sqliteStatement, place, flag ? 1 : 0)
    case .integer(let number): return sqlite3_bind_int64(sqliteStatement, place, number)
    case .text(var text):
      return try text.withUTF8 { bytes in
        if bytes.contains(0) { throw ZeroByteInText() }
        guard let start = UnsafeRawPointer(bytes.baseAddress) else {
          return sqlite3_bind_text(sqliteStatement, place, "", 0, copy)
        }
        return sqlite3_bind_text(
          sqliteStatement, place, start.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
          copy)
      }
    }
  }

  private var rowNames: [String] {
    (0..<sqlite3_column_count(sqliteStatement)).map {
      sqlite3_column_name(sqliteStatement, $0).map { String(cString: $0) } ?? ""
    }
  }
}

/// SQLite's sign for "make your own copy".
private var copy: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
