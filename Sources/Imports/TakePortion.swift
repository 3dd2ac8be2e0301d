import Acts
import Civil
import Kernel
import Spreadsheet
import Storage

/// Takes one portion of a file's rows into a register, each row by the act that a person would
/// use. Only checking, it does the same and then undoes it, so that a preview cannot promise more
/// than the import keeps.
struct TakePortion: Act {
  static let permission = Permission.importRegistry

  let sheet: ImportSheet
  let rows: [ImportedRow]
  let isCheck: Bool
  /// The batch the rows belong to; the first portion that changes something opens it.
  let batch: ID<ImportBatch>?

  func subject(in db: any ReadConnection) -> Region { sheet.district }

  func perform(on district: Region, in tx: Transaction) throws -> PortionResult {
    let batch = batch ?? tx.newID()
    let sheet = ImportSheet(
      kind: sheet.kind, profile: sheet.profile, plan: sheet.plan, district: sheet.district,
      districtNames: sheet.districtNames, batch: batch, fileName: sheet.fileName)
    guard tx.doer.may(sheet.kind.permission, on: district) else {
      throw NotPermitted(sheet.kind.permission, in: district)
    }
    var intake = try sheet.kind.intake(rows.filter { !$0.isRefused }, sheet, tx.db)
    var result = PortionResult(batch: batch)
    for (row, came) in zip(rows, try take(with: &intake, sheet, in: tx)) { result.add(row, came) }
    // Nothing to keep: leave no trace, not even a note that nothing was done.
    if isCheck || !result.hasChanged { throw PortionDone(result: result) }
    if self.batch == nil { try open(batch, in: tx) }
    return result
  }

  private func take(with intake: inout any Intake, _ sheet: ImportSheet, in tx: Transaction) throws
    -> [RowResult]
  {
    let readers = rows.map { RowReader(sheet: sheet, row: $0) }
    var taken = try intake.take(readers.filter { !$0.row.isRefused }, in: tx).makeIterator()
    return readers.map { reader in
      if reader.row.isRefused { return reader.refusedByCells }
      return taken.next() ?? reader.refusedByCells
    }
  }

  private func open(_ id: ID<ImportBatch>, in tx: Transaction) throws {
    let batch = ImportBatch(
      id: id, region: sheet.district, kind: sheet.kind.name, fileName: sheet.fileName,
      fileDigest: "", profile: sheet.profile, state: .running, counts: ImportCounts(),
      remarks: "", doerName: tx.doer.name, at: tx.now)
    try tx.db.insert(batch)
    tx.note("导入“\(sheet.fileName)”（\(sheet.kind.label.zh)）", about: id.reference)
  }
}

extension RowReader {
  /// A row of another district is that first, and wrong only after.
  fileprivate var refusedByCells: RowResult {
    (sheet.kind.saysDistrict ? otherDistrict() : nil) ?? RowResult(outcome: .refused)
  }

  /// What an act said against the row, at the cell that it speaks of.
  func refused(by refusal: any Refusal) -> RowResult {
    guard case .invalid(let field) = refusal.kind else {
      return RowResult(
        outcome: .refused, problems: [Problem(row: number, message: refusal.message)])
    }
    return RowResult(outcome: .refused, problems: [problem(field, refusal.message)])
  }
}

struct PortionResult: Sendable {
  let batch: ID<ImportBatch>
  var counts = ImportCounts()
  /// What each row came to, by its number.
  var outcomes: [Int: RowOutcome] = [:]
  /// What there is to say about each row, by its number.
  var problems: [Int: [Problem]] = [:]
  /// The numbers of the rows that belong to other districts.
  var foreign: Set<Int> = []

  var hasChanged: Bool { counts[.added] + counts[.changed] + counts[.offered] > 0 }

  fileprivate init(batch: ID<ImportBatch>) {
    self.batch = batch
  }

  mutating func change(_ row: Int, to outcome: RowOutcome) {
    guard let before = outcomes.updateValue(outcome, forKey: row) else { return }
    counts.outcomes[before, default: 1] -= 1
    counts.outcomes[outcome, default: 0] += 1
  }

  fileprivate mutating func add(_ row: ImportedRow, _ result: RowResult) {
    counts.count(result.outcome)
    outcomes[row.source.number] = result.outcome
    if result.outcome == .foreign { foreign.insert(row.source.number) }
    // What is wrong with the cells of a row that is not ours is not our business.
    let all = result.outcome == .foreign ? result.problems : row.problems + result.problems
    if !all.isEmpty { problems[row.source.number] = all }
  }
}

/// Carries the result out of a transaction that must not be kept.
struct PortionDone: Error {
  let result: PortionResult
}
