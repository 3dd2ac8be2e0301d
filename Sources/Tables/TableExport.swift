package import Acts
import Civil
import Hummingbird
package import Kernel
import Web

/// Sends a whole list as a file.
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
    return file.response(on: desk.now.day)
  }

  /// - Parameter give: takes the bytes in their order.
  package func send(_ give: ([UInt8]) async throws -> Void) async throws {
    try await file.send(give)
  }

  private var file: OutgoingFile<TableCursor> {
    OutgoingFile(tabled.table.key, called: tabled.table.words.noun.zh, as: format) { cursor in
      let question = question.with { $0.cursor = cursor }
      let part = try await desk.answer(
        TablePortion(tabled, within: scope, question, size: Self.size), for: doer)
      return FilePiece(
        part.columns.map(\.label.zh), part.lines.map(\.cells), next: part.older)
    }
  }
}
