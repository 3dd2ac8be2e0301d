import GRDB
package import Storage

package struct SQLiteDatabase: Storage.Database {
  private let writer: any DatabaseWriter

  package init(path: String) throws {
    writer = try DatabasePool(path: path)
    // A ledger entry must survive a power cut. GRDB sets NORMAL when it opens a pool, after
    // `prepareDatabase`, so this cannot go there.
    try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
  }

  private init(_ writer: any DatabaseWriter) {
    self.writer = writer
  }

  package static func inMemory() throws -> SQLiteDatabase {
    SQLiteDatabase(try DatabaseQueue())
  }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (any ReadConnection) throws -> T
  ) async throws -> T {
    try await writer.read { try body(SQLiteConnection(db: $0)) }
  }

  package func write<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await writer.write { try body(SQLiteConnection(db: $0)) }
  }
}

private struct SQLiteConnection: Connection {
  let db: GRDB.Database

  func rows(_ sql: Storage.SQL) throws -> [Storage.Row] {
    let (text, values) = sql.rendered { _ in "?" }
    let found = try GRDB.Row.fetchAll(db, sql: text, arguments: arguments(values))
    guard let first = found.first else { return [] }
    let names = Storage.Row.Names(Array(first.columnNames))
    return try found.map { row in
      Storage.Row(
        names,
        try row.map { name, value in
          switch value.storage {
          case .null: Value.null
          case .int64(let number): Value.integer(number)
          case .string(let text): Value.text(text)
          case .double, .blob: throw UnsupportedColumn(name: name)
          }
        })
    }
  }

  func run(_ sql: Storage.SQL) throws -> Int {
    let (text, values) = sql.rendered { _ in "?" }
    try db.execute(sql: text, arguments: arguments(values))
    return db.changesCount
  }

  private func arguments(_ values: [Value]) -> StatementArguments {
    StatementArguments(
      values.map { value -> (any DatabaseValueConvertible)? in
        switch value {
        case .null: nil
        case .bool(let flag): flag
        case .integer(let number): number
        case .text(let text): text
        }
      })
  }
}

struct UnsupportedColumn: Error {
  let name: String
}
