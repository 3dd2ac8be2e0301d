import Acts
import Civil
package import Kernel
import Spreadsheet
import Storage

/// Closes a batch: what is left to be counted, and that it is in.
struct FinishImport: Act {
  static let permission = Permission.importRegistry

  static let mostProblems = 5_000

  let batchID: ID<ImportBatch>
  let district: Region
  let unkept: Unkept
  let remarks: [Message]

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(batchID, in: district)
  }

  func perform(on known: ImportBatch, in tx: Transaction) throws {
    guard known.state == .checked || known.state == .running else {
      throw ImportRefusal.notWaiting
    }
    var batch = known
    if known.state == .checked { try batch.begin(in: tx) }
    try batch.add(unkept, in: tx)
    batch.state = .done
    batch.remarks = remarks.map(\.zh).joined(separator: "\n")
    try tx.db.update(batch)
    tx.note("导入完毕：" + batch.counts.words.zh, about: batchID.reference)
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
