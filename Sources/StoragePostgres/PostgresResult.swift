import CPostgres
import Storage

/// What the server answered, in binary form.
final class PostgresResult {
  private let result: OpaquePointer?

  init(_ result: OpaquePointer?) {
    self.result = result
  }

  deinit {
    PQclear(result)
  }

  /// The command tag: `COMMIT`, `INSERT 0 1`.
  var tag: String { String(cString: PQcmdStatus(result)) }

  var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  func error(on handle: OpaquePointer) -> PostgresError? {
    let status = PQresultStatus(result)
    if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return nil }
    return PostgresError(
      state: field("C") ?? "", message: field("M") ?? String(cString: PQerrorMessage(handle)),
      detail: field("D"), table: field("t"), constraint: field("n"), source: field("R"),
      broken: PQstatus(handle) != CONNECTION_OK)
  }

  func rows() throws -> [Row] {
    let columns = (0..<PQnfields(result)).map { (name: String(cString: PQfname(result, $0)), $0) }
    let names = Row.Names(columns.map(\.name))
    let types = columns.map { PQftype(result, $0.1) }
    return try (0..<PQntuples(result)).map { line in
      var values: [Value] = []
      values.reserveCapacity(columns.count)
      for (name, column) in columns {
        guard let value = value(line, column, type: types[Int(column)]) else {
          throw UnsupportedColumn(name: name)
        }
        values.append(value)
      }
      return Row(names, values)
    }
  }

  /// Texts live as long as this answer.
  func scan(_ each: (PassingRow) throws -> Void) throws {
    let columns = 0..<PQnfields(result)
    let types = columns.map { PQftype(result, $0) }
    for line in 0..<PQntuples(result) {
      try each(PassingRow(try columns.map { try cell(line, $0, type: types[Int($0)]) }))
    }
  }

  private func cell(_ line: Int32, _ column: Int32, type: Oid) throws -> PassingRow.Cell {
    let isText = [18, 19, 25, 705, 1042, 1043].contains(type)
    if isText, PQgetisnull(result, line, column) == 0 {
      let start = UnsafeRawPointer(PQgetvalue(result, line, column))
      return .text(
        UnsafeBufferPointer(
          start: start?.assumingMemoryBound(to: UInt8.self),
          count: Int(PQgetlength(result, line, column))))
    }
    switch value(line, column, type: type) {
    case .null: return .null
    case .integer(let number): return .integer(number)
    case .bool(let flag): return .integer(flag ? 1 : 0)
    default: throw UnsupportedColumn(name: String(cString: PQfname(result, column)))
    }
  }

  private func value(_ line: Int32, _ column: Int32, type: Oid) -> Value? {
    if PQgetisnull(result, line, column) == 1 { return .null }
    let bytes = UnsafeRawBufferPointer(
      start: PQgetvalue(result, line, column), count: Int(PQgetlength(result, line, column)))
    switch type {
    case 16: return .bool(bytes.first == 1)
    case 20, 21, 23: return .integer(integer(bytes))
    case 1700: return whole(bytes).map(Value.integer)
    case 18, 19, 25, 705, 1042, 1043: return .text(String(decoding: bytes, as: UTF8.self))
    case 2278: return .null
    default: return nil
    }
  }

  private func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    let negative = (bytes.first ?? 0) & 0x80 != 0
    return bytes.reduce(negative ? -1 : 0) { $0 << 8 | Int64($1) }
  }

  /// A sum of BIGINTs comes as NUMERIC: digits of base 10,000. Nothing where it has a fraction or
  /// does not fit.
  private func whole(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    let words = stride(from: 0, to: bytes.count - 1, by: 2).map {
      Int64(bytes[$0]) << 8 | Int64(bytes[$0 + 1])
    }
    guard words.count >= 4, words[2] == 0 || words[2] == 0x4000 else { return nil }
    let digits = words.dropFirst(4)
    let weight = Int(Int16(truncatingIfNeeded: words[1]))
    guard digits.count <= weight + 1 || digits.isEmpty else { return nil }
    var number: Int64 = 0
    for position in 0..<max(weight + 1, 0) {
      let digit = position < digits.count ? digits[digits.startIndex + position] : 0
      let (scaled, over) = number.multipliedReportingOverflow(by: 10_000)
      let (sum, overAgain) = scaled.addingReportingOverflow(digit)
      if over || overAgain { return nil }
      number = sum
    }
    return words[2] == 0 ? number : -number
  }

  private func field(_ code: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
  }
}
