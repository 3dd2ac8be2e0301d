import Acts
import Civil
import Kernel
import Spreadsheet
import Storage

/// Takes one portion of a file's rows into a register, each row by the act that a person would
/// use. Only checking, it does the same and then undoes it, so that a preview cannot promise more
/// than the import keeps.
///
/// How far the file is in is written down in the same transaction as the rows. Killed between two
/// portions, the import goes on where it stood; killed within one, nothing of that one is in.
struct TakePortion: Act {
  static let permission = Permission.importRegistry

  let sheet: ImportSheet
  let rows: [ImportedRow]
  let isCheck: Bool
  /// The batch the rows belong to; the first portion that changes something opens it.
  let batch: ID<ImportBatch>?
  /// The row of the file up to which the batch is in.
  var after = 0
  var unkept = Unkept()

  func subject(in db: any ReadConnection) -> Region { sheet.district }

  func perform(on district: Region, in tx: Transaction) throws -> PortionResult {
    let id = batch ?? tx.newID()
    let result = try sheet.into(id, isCheck: isCheck).take(rows, in: tx)
    // Nothing to keep: leave no trace, not even a note that nothing was done.
    if isCheck || !result.hasChanged { throw PortionDone(result: result) }
    var unkept = unkept
    unkept.add(result, rows)
    tx.takeCells(result.cells)
    try keep(
      unkept, result.effects,
      in: try batch.map { try tx.db.batch($0, in: district) } ?? open(id, in: tx), tx)
    return result
  }

  private func keep(
    _ unkept: Unkept, _ effects: [RowEffect], in known: ImportBatch, _ tx: Transaction
  ) throws {
    guard known.state == .checked || known.state == .running, known.lastRow == after else {
      throw ImportRefusal.notWaiting
    }
    var batch = known
    if known.state == .checked { try batch.begin(in: tx) }
    try batch.add(unkept, in: tx)
    try batch.add(effects, in: tx)
    batch.lastRow = rows.last?.source.number ?? after
    try tx.db.update(batch)
  }

  private func open(_ id: ID<ImportBatch>, in tx: Transaction) throws -> ImportBatch {
    let batch = sheet.batch(id, .running, in: tx)
    try tx.db.insert(batch)
    tx.note("导入“\(sheet.fileName)”（\(sheet.kind.label.zh)）", about: id.reference)
    return batch
  }
}

extension ImportBatch {
  /// What the check had counted and said is counted and said anew while the rows are taken.
  mutating func begin(in tx: Transaction) throws {
    state = .running
    counts = ImportCounts()
    problemCount = 0
    lastRow = 0
    try tx.db.dropProblems(of: self)
  }

  /// More problems are counted but not kept; the list for mending is made from the file itself.
  mutating func add(_ unkept: Unkept, in tx: Transaction) throws {
    counts.add(unkept.counts)
    let room = max(0, FinishImport.mostProblems - problemCount)
    let kept = Array(unkept.problems.prefix(room))
    try tx.db.insert(kept, of: self, from: problemCount + 1)
    problemCount += kept.count
  }
}

extension ImportBatch {
  mutating func add(_ effects: [RowEffect], in tx: Transaction) throws {
    try tx.db.insert(effects, of: self)
    effectCount += effects.count
  }
}

/// Carries the result out of a transaction that must not be kept.
struct PortionDone: Error {
  let result: PortionResult
}
