import CPostgres
import Glibc
import Storage

extension PostgresSession {
  /// Streams the answer of a `COPY … TO STDOUT`, piece by piece.
  func copyOut(_ text: String, _ take: ([UInt8]) throws -> Void) throws {
    let handle = try begin(text, PGRES_COPY_OUT)
    while true {
      var piece: UnsafeMutablePointer<CChar>?
      let length = PQgetCopyData(handle, &piece, 0)
      guard length > 0, let piece else { break }
      defer { PQfreemem(piece) }
      try take([UInt8](UnsafeRawBufferPointer(start: piece, count: Int(length))))
    }
    try finish(handle)
  }

  /// Feeds a `COPY … FROM STDIN` until there is nothing more.
  func copyIn(_ text: String, _ next: () throws -> [UInt8]) throws {
    let handle = try begin(text, PGRES_COPY_IN)
    do {
      try send(to: handle, next)
    } catch {
      PQputCopyEnd(handle, "stopped")
      while let answer = PQgetResult(handle) { PQclear(answer) }
      throw error
    }
    PQputCopyEnd(handle, nil)
    try finish(handle)
  }

  private func send(to handle: OpaquePointer, _ next: () throws -> [UInt8]) throws {
    while true {
      let piece = try next()
      if piece.isEmpty { return }
      let sent = piece.withUnsafeBytes { bytes in
        PQputCopyData(
          handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
      }
      guard sent == 1 else { throw PostgresError.away(String(cString: PQerrorMessage(handle))) }
    }
  }

  private func begin(_ text: String, _ wanted: ExecStatusType) throws -> OpaquePointer {
    let handle = try opened()
    let result = PQexec(handle, text)
    defer { PQclear(result) }
    guard PQresultStatus(result) == wanted else {
      throw PostgresError.away(String(cString: PQresultErrorMessage(result)))
    }
    return handle
  }

  /// After the last piece the server says whether all of it was good.
  private func finish(_ handle: OpaquePointer) throws {
    var trouble: PostgresError?
    while let answer = PQgetResult(handle) {
      trouble = PostgresResult(answer).error(on: handle) ?? trouble
    }
    if let trouble { throw trouble }
  }
}
