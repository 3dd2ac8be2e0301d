import CPostgres
import Glibc
import Storage

/// One libpq connection. It lives on one thread of the crew.
final class PostgresSession {
  struct Terms: Sendable {
    let address: String
    let schema: String?
    let partitioned: Bool
    let statementTimeout: Int
  }

  let terms: Terms
  private var handle: OpaquePointer?
  private var prepared: [Statement: String] = [:]

  init(_ terms: Terms) {
    self.terms = terms
  }

  var isOpen: Bool { handle != nil }

  func close() {
    if let handle { PQfinish(handle) }
    handle = nil
    prepared = [:]
  }

  func opened() throws -> OpaquePointer {
    guard let handle else { throw PostgresError.away("not connected") }
    return handle
  }

  @discardableResult
  func execute(_ text: String, _ values: [Value]) throws -> PostgresResult {
    let handle = try opened()
    let parameters = try Parameters(values)
    let result: PostgresResult
    if Statement.isWorthKeeping(text) {
      let name = try prepare(Statement(text: text, types: parameters.types), on: handle)
      result = PostgresResult(parameters.execute(prepared: name, on: handle))
    } else {
      result = PostgresResult(parameters.execute(text, on: handle))
    }
    return try checked(result, on: handle)
  }

  private func prepare(_ statement: Statement, on handle: OpaquePointer) throws -> String {
    if let name = prepared[statement] { return name }
    if prepared.count >= 500 {
      try checked(PostgresResult(PQexec(handle, "DEALLOCATE ALL")), on: handle)
      prepared = [:]
    }
    let name = "s\(prepared.count)"
    let result = PQprepare(
      handle, name, statement.text, Int32(statement.types.count), statement.types)
    try checked(PostgresResult(result), on: handle)
    prepared[statement] = name
    return name
  }

  @discardableResult
  private func checked(_ result: PostgresResult, on handle: OpaquePointer) throws -> PostgresResult
  {
    guard let error = result.error(on: handle) else { return result }
    if error.connectionLost || error.planIsStale { close() }
    throw error
  }

  func connect() throws {
    if let handle, PQstatus(handle) == CONNECTION_OK { return }
    close()
    let settings = [
      ("connect_timeout", "3"), ("tcp_user_timeout", "10000"), ("keepalives_idle", "30"),
      ("application_name", "gongzhi"), ("client_encoding", "UTF8"), ("dbname", terms.address),
    ]
    let handle = withCStrings(settings.map(\.0)) { keywords in
      withCStrings(settings.map(\.1)) { PQconnectdbParams(keywords, $0, 1) }
    }
    guard let handle else { throw PostgresError.away("out of memory") }
    guard PQstatus(handle) == CONNECTION_OK else {
      defer { PQfinish(handle) }
      throw PostgresError.away(String(cString: PQerrorMessage(handle)))
    }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    self.handle = handle
    do { try settle(handle) } catch {
      close()
      throw error
    }
  }

  /// What must hold for every statement of the session, whatever the server's own settings say:
  /// a COMMIT that was answered has reached the disk.
  private func settle(_ handle: OpaquePointer) throws {
    var words = """
      SET statement_timeout = \(terms.statementTimeout);
      SET idle_in_transaction_session_timeout = '5min';
      SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') = 'off';
      """
    if let schema = terms.schema { words += "SET search_path TO \"\(schema)\";" }
    try checked(PostgresResult(PQexec(handle, words)), on: handle)
  }
}

/// A statement as the server keeps it: the same text with other types is another one.
struct Statement: Hashable {
  let text: String
  let types: [Oid]

  static func isWorthKeeping(_ text: String) -> Bool {
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { text.hasPrefix($0) }
  }
}

/// The strings as C wants them, with a null at the end.
private func withCStrings<T>(
  _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> T
) -> T {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies.map { UnsafePointer($0) } + [nil])
}
