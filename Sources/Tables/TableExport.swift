package import Acts
import Civil
import HTTPTypes
import Hummingbird
package import Kernel
import NIOCore
import Web

/// Sends a whole list as a file: each portion is read while the one before it goes out, and none
/// is kept.
package struct TableExport<T: Tabled>: Sendable {
  private static var size: Int { 4_000 }

  let desk: Desk
  let tabled: T
  let scope: Scope
  let question: TableQuestion
  let format: FileFormat
  let doer: Doer

  package init(
    desk: Desk, tabled: T, scope: Scope, question: TableQuestion, format: FileFormat, doer: Doer
  ) {
    (self.desk, self.tabled, self.scope) = (desk, tabled, scope)
    (self.question, self.format, self.doer) = (question, format, doer)
  }

  func response() async throws -> Response {
    try await desk.perform(
      TakeOut(tabled, within: scope, question, as: format), as: doer)
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        try await send { try await writer.write(ByteBuffer(bytes: $0)) }
        try await writer.finish(nil)
      })
  }

  /// - Parameter give: takes the bytes in their order.
  package func send(_ give: ([UInt8]) async throws -> Void) async throws {
    let table = tabled.table
    var part = try await portion(from: nil)
    var file = TableFile(table, part.columns, as: format)
    while let older = part.older {
      async let next = portion(from: older)
      try await give(file.bytes(of: part.lines, isLast: false))
      part = try await next
    }
    try await give(file.bytes(of: part.lines, isLast: true))
  }

  private func portion(from cursor: TableCursor?) async throws -> TablePart {
    let question = question.with { $0.cursor = cursor }
    return try await desk.answer(
      TablePortion(tabled, within: scope, question, size: Self.size), for: doer)
  }

  private var headers: HTTPFields {
    let name = "\(tabled.table.words.noun.zh)-\(desk.now.day)\(format.rawValue)"
    return [
      .contentType: format.type, .cacheControl: "no-store",
      .contentDisposition: "attachment; filename=\"\(tabled.table.key)\(format.rawValue)\"; "
        + "filename*=UTF-8''\(Address.escaped(name))",
    ]
  }
}
