import Acts
import Civil
package import Kernel
import Spreadsheet
import Storage

/// Closes a batch: how many rows came to what, and the problems for its page.
struct FinishImport: Act {
  static let permission = Permission.importRegistry

  /// More are counted but not kept; the list for mending is made from the file itself.
  static let mostProblems = 5_000

  let batchID: ID<ImportBatch>
  let district: Region
  let counts: ImportCounts
  let problems: [Problem]
  let remarks: [Message]

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(batchID, in: district)
  }

  func perform(on batch: ImportBatch, in tx: Transaction) throws {
    var batch = batch
    batch.state = .done
    batch.counts = counts
    batch.remarks = remarks.map(\.zh).joined(separator: "\n")
    try tx.db.update(batch)
    try tx.db.dropProblems(of: batch)
    try tx.db.insert(Array(problems.prefix(Self.mostProblems)), of: batch, from: 1)
    tx.note(
      "导入完毕：" + counts.words.zh, about: batchID.reference)
  }
}

extension ImportCounts {
  /// `新增 422 行，同名待合并 115 行，不属于本区 542 行`.
  package var words: Message {
    let said = RowOutcome.allCases.filter { self[$0] > 0 }
    guard !said.isEmpty else { return Message(zh: "没有行", en: "no rows") }
    return Message(
      zh: said.map { "\($0.label.zh) \(self[$0]) 行" }.joined(separator: "，"),
      en: said.map { "\(self[$0]) \($0.label.en)" }.joined(separator: ", "))
  }
}
