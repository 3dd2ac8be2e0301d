import Civil
import Kernel
import Storage

/// One portion of a list, typed, with the places where it goes on either way.
package struct TablePart: Sendable {
  package let columns: [Column]
  package let lines: [TableLine]
  package let newer: TableCursor?
  package let older: TableCursor?
}

package struct TableLine: Sendable {
  package let id: String
  package let cells: [CellValue]
}

/// What is read of a list: always a portion, never the whole.
struct TableRows {
  let table: Table
  let question: TableQuestion
  let scope: Scope
  let narrowing: Narrowing
  private let order: Order
  private let descends: Bool

  /// - Parameter today: the day around which a day without a year is meant.
  init(
    _ table: Table, _ question: TableQuestion, within scope: Scope, on today: Day,
    _ db: any ReadConnection
  ) throws {
    (self.table, self.question, self.scope) = (table, question, scope)
    narrowing = try Narrowing(question, of: table, within: scope, on: today, db)
    (order, descends) = table.order(of: question)
  }

  /// One more than fits says whether there is another page.
  func part(of size: Int, _ db: any ReadConnection) throws -> TablePart {
    let columns = table.columns(of: question)
    let cursor = self.cursor
    var found = try db.rows(statement(columns, from: cursor, limit: size + 1))
    let isMore = found.count > size
    if isMore { found.removeLast() }
    if cursor?.goesBack == true { found.reverse() }
    let (hasNewer, hasOlder) =
      cursor.map { $0.goesBack ? (isMore, true) : (true, isMore) } ?? (false, isMore)
    return TablePart(
      columns: columns, lines: try lines(found, columns, db),
      newer: hasNewer ? try found.first.map { try place(of: $0, goesBack: true) } : nil,
      older: hasOlder ? try found.last.map { try place(of: $0, goesBack: false) } : nil)
  }

  /// How many there are, counted no further than anybody cares.
  func count(atMost most: Int, _ db: any ReadConnection) throws -> Int {
    try db.row(
      """
      SELECT COUNT(*) AS n FROM (
        SELECT 1 AS one FROM \(table.source) WHERE \(condition) LIMIT \(most)) AS counted
      """
    )?.int("n") ?? 0
  }

  func statement(_ columns: [Column], from cursor: TableCursor?, limit: Int) -> SQL {
    let isReversed = descends != (cursor?.goesBack ?? false)
    let (direction, sign): (SQL, SQL) = isReversed ? (" DESC", "<") : ("", ">")
    let asked =
      ["\(table.id) AS row_id" as SQL]
      + order.keys.enumerated().map { "\($1.sql) AS key_\(raw: String($0))" }
      + columns.map { "\($0.source) AS \(raw: "c_" + $0.key)" }
    let keys = order.keys.map(\.sql) + [table.id]
    let beyond = cursor.map { cursor -> SQL in
      let values = SQL(cursor.keys.map(\.sql), separator: ", ")
      return " AND (\(SQL(keys, separator: ", "))) \(sign) (\(values))"
    }
    return """
      SELECT \(SQL(asked, separator: ", ")) FROM \(table.source)
      WHERE \(condition)\(beyond ?? "")
      ORDER BY \(SQL(keys.map { "\($0)\(direction)" }, separator: ", ")) LIMIT \(limit)
      """
  }

  private var condition: SQL {
    SQL([table.reach(scope)] + narrowing.conditions.map { "(\($0))" }, separator: " AND ")
  }

  /// A cursor of another order, or one that somebody made up, is none.
  private var cursor: TableCursor? {
    guard let cursor = question.cursor, cursor.keys.count == order.keys.count + 1,
      case .text = cursor.keys.last, zip(order.keys, cursor.keys).allSatisfy({ $0.takes($1) })
    else { return nil }
    return cursor
  }

  private func place(of row: Row, goesBack: Bool) throws -> TableCursor {
    let keys = try order.keys.indices.map { try row.value("key_\($0)") }
    return TableCursor(keys + [try row.value("row_id")], goesBack: goesBack)
  }

  private func lines(
    _ rows: [Row], _ columns: [Column], _ db: any ReadConnection
  ) throws -> [TableLine] {
    let names = try columns.map { try self.names($0, in: rows, db) }
    let keys = columns.map { "c_" + $0.key }
    return try rows.map { row in
      TableLine(
        id: try row.string("row_id"),
        cells: try columns.indices.map {
          try columns[$0].value(try row.value(keys[$0]), names[$0])
        })
    }
  }

  private func names(
    _ column: Column, in rows: [Row], _ db: any ReadConnection
  ) throws -> [String: String] {
    guard case .named(let names) = column.kind else { return [:] }
    let keys = Set(try rows.compactMap { try $0.optionalString("c_" + column.key) })
    return keys.isEmpty ? [:] : try names.find(keys, Region(scope.region.district), db)
  }
}

extension Value {
  fileprivate var sql: SQL {
    switch self {
    case .integer(let number): "\(number)"
    case .text(let text): "\(text)"
    default: "NULL"
    }
  }
}
