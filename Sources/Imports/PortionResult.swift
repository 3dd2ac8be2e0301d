import Acts
import Kernel
import Spreadsheet
import Storage

/// What came of the rows of one portion.
struct PortionResult: Sendable {
  let batch: ID<ImportBatch>
  let kind: ImportKind
  var counts = ImportCounts()
  /// What each row came to, by its number.
  var outcomes: [Int: RowOutcome] = [:]
  /// What there is to say about each row, by its number.
  var problems: [Int: [Problem]] = [:]
  /// The numbers of the rows that belong to other districts.
  var foreign: Set<Int> = []
  /// How many cells said something that was taken.
  var cells = 0
  var effects: [RowEffect] = []

  var hasChanged: Bool { counts[.added] + counts[.changed] + counts[.offered] > 0 }

  mutating func change(_ row: Int, to outcome: RowOutcome) {
    guard let before = outcomes.updateValue(outcome, forKey: row) else { return }
    counts.outcomes[before, default: 1] -= 1
    counts.outcomes[outcome, default: 0] += 1
  }

  fileprivate init(batch: ID<ImportBatch>, kind: ImportKind) {
    self.batch = batch
    self.kind = kind
  }

  fileprivate mutating func add(_ row: ImportedRow, _ result: RowResult) {
    counts.count(result.outcome)
    outcomes[row.source.number] = result.outcome
    if [.added, .changed, .offered].contains(result.outcome) { cells += row.record.filled }
    effects += result.effects.map { RowEffect(row: row.source.number, effect: $0) }
    if result.outcome == .foreign { foreign.insert(row.source.number) }
    // What is wrong with the cells of a row that is not ours is not our business.
    let all = result.outcome == .foreign ? result.problems : row.problems + result.problems
    if !all.isEmpty { problems[row.source.number] = all.map(kind.masked) }
  }
}

extension ImportSheet {
  /// Takes a portion through the intake of its kind, in the transaction of the caller.
  func take(_ rows: [ImportedRow], in tx: Transaction) throws -> PortionResult {
    guard tx.doer.may(kind.permission, on: district) else {
      throw NotPermitted(kind.permission, in: district)
    }
    var intake = try kind.intake(rows.filter { !$0.isRefused }, self, tx.db)
    let readers = rows.map { RowReader(sheet: self, row: $0) }
    var taken = try intake.take(readers.filter { !$0.row.isRefused }, in: tx).makeIterator()
    var result = PortionResult(batch: batch, kind: kind)
    for reader in readers {
      let came = reader.row.isRefused ? nil : taken.next()
      result.add(reader.row, came ?? reader.refusedByCells)
    }
    return result
  }

  /// The same rows, as of this batch.
  func into(_ batch: ID<ImportBatch>, isCheck: Bool) -> ImportSheet {
    ImportSheet(
      kind: kind, profile: profile, plan: plan, district: district, districtNames: districtNames,
      batch: batch, fileName: fileName, digest: digest, isCheck: isCheck)
  }

  /// A batch of this file that begins now.
  func batch(
    _ id: ID<ImportBatch>, _ state: ImportBatch.State, in tx: Transaction
  ) -> ImportBatch {
    ImportBatch(
      id: id, region: district, kind: kind.name, fileName: fileName, fileDigest: digest,
      profile: profile, mapping: ColumnMapping([:]), state: state, counts: ImportCounts(),
      remarks: "", doerName: tx.doer.name, at: tx.now)
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
