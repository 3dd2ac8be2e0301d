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

  /// The same without a copy: its texts live until the next step.
  func passingRow() throws -> PassingRow {
    PassingRow(try (0..<sqlite3_column_count(sqliteStatement)).map(cell))
  }

  private func cell(_ column: Int32) throws -> PassingRow.Cell {
    switch sqlite3_column_type(sqliteStatement, column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(sqliteStatement, column))
    case SQLITE_TEXT: .text(text(column))
    default: throw unsupported(column)
    }
  }

  private func text(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(sqliteStatement, column)
    return UnsafeBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(sqliteStatement, column)))
  }

  private func unsupported(_ column: Int32) -> UnsupportedColumn {
    let name = sqlite3_column_name(sqliteStatement, column).map { String(cString: $0) }
    return UnsupportedColumn(name: name ?? "")
  }

  private func value(_ column: Int32) throws -> Value {
    switch sqlite3_column_type(sqliteStatement, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(sqliteStatement, column))
    case SQLITE_TEXT: return .text(String(decoding: text(column), as: UTF8.self))
    default: throw unsupported(column)
    }
  }
}
