import GRDB
import GRDBSQLite
import Storage

extension GRDB.Statement {
  /// The row the statement stands on.
  func row() throws -> [Value] {
    let width = sqlite3_column_count(sqliteStatement)
    var values: [Value] = []
    values.reserveCapacity(Int(width))
    for column in 0..<width { values.append(try value(column)) }
    return values
  }

  private func value(_ column: Int32) throws -> Value {
    switch sqlite3_column_type(sqliteStatement, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(sqliteStatement, column))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(sqliteStatement, column)
      let bytes = UnsafeBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(sqliteStatement, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    default:
      let name = sqlite3_column_name(sqliteStatement, column).map { String(cString: $0) }
      throw UnsupportedColumn(name: name ?? "")
    }
  }
}
