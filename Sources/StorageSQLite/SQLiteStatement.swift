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
    try withBound(values) {
      var rows: [Storage.Row] = []
      guard try step() else { return [] }
      // After the first step, which may have prepared the statement anew, with other columns.
      let names = Storage.Row.Names(rowNames)
      repeat { rows.append(Storage.Row(names, try row())) } while try step()
      return rows
    }
  }

  func scan(_ values: [Value], _ each: (PassingRow) throws -> Void) throws {
    try withBound(values) {
      while try step() { try each(try passingRow()) }
    }
  }

  func run(_ values: [Value]) throws {
    try withBound(values) { while try step() {} }
  }

  /// Runs once for each row, and hands on what follows from each.
  func run(each rows: [[Value]], _ done: () -> Void) throws {
    var block: [UInt8] = []
    for row in rows {
      try withBound(row, in: &block) { while try step() {} }
      done()
    }
  }

  private func step() throws -> Bool {
    switch sqlite3_step(sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLiteTrouble(sqlite3_db_handle(sqliteStatement))
    }
  }

  /// The texts lie in one block that lives as long as the statement runs; SQLite copies nothing.
  private func withBound<T>(_ values: [Value], _ body: () throws -> T) throws -> T {
    var block: [UInt8] = []
    return try withBound(values, in: &block, body)
  }

  private func withBound<T>(
    _ values: [Value], in block: inout [UInt8], _ body: () throws -> T
  ) throws -> T {
    block.removeAll(keepingCapacity: true)
    for case .text(let text) in values { block.append(contentsOf: text.utf8) }
    if block.contains(0) { throw ZeroByteInText() }
    block.append(0)
    return try block.withUnsafeBytes { block in
      defer {
        sqlite3_reset(sqliteStatement)
        sqlite3_clear_bindings(sqliteStatement)
      }
      try bind(values, texts: block)
      return try body()
    }
  }

  private func bind(_ values: [Value], texts: UnsafeRawBufferPointer) throws {
    var next = texts.baseAddress?.assumingMemoryBound(to: CChar.self)
    for (place, value) in zip(Int32(1)..., values) {
      let code: Int32
      switch value {
      case .null, .absent: code = sqlite3_bind_null(sqliteStatement, place)
      case .bool(let flag): code = sqlite3_bind_int64(sqliteStatement, place, flag ? 1 : 0)
      case .integer(let number): code = sqlite3_bind_int64(sqliteStatement, place, number)
      case .text(let text):
        code = sqlite3_bind_text(sqliteStatement, place, next, Int32(text.utf8.count), nil)
        next = next?.advanced(by: text.utf8.count)
      }
      guard code == SQLITE_OK else { throw SQLiteTrouble(sqlite3_db_handle(sqliteStatement)) }
    }
  }

  private var rowNames: [String] {
    (0..<sqlite3_column_count(sqliteStatement)).map {
      sqlite3_column_name(sqliteStatement, $0).map { String(cString: $0) } ?? ""
    }
  }
}
