import Acts
import Imports
import Kernel
import Spreadsheet
import Storage

/// Takes a list of handovers, known by our own number, or else by complex and phase.
struct HandoverIntake: RowIntake {
  private let parties: PartyFinder
  private let ours: Set<String>

  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws {
    let readers = rows.map { RowReader(sheet: sheet, row: $0) }
    parties = try PartyFinder(readers, in: sheet.district, db)
    ours = try db.known(handovers: Set(readers.compactMap(\.ownNumber)), in: sheet.district)
  }

  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult {
    if let id = row.ownNumber, ours.contains(id) {
      return try change(
        try tx.db.handover(ID(rawValue: id), in: row.sheet.district), row, in: tx)
    }
    let complex: Complex
    switch try parties.complex(row, tx.db) {
    case .one(let found): complex = found
    case .problem(let field, let message):
      return RowResult(outcome: .refused, problems: [row.problem(field, message)])
    }
    let phase = row.text("phase")
    let before = try tx.db.handovers(of: complex.id, in: row.sheet.district).first {
      $0.particulars.phase == phase
    }
    if let before { return try change(before, row, in: tx) }
    let (particulars, problems) = row.particulars(over: Handover.Particulars())
    if problems.contains(where: \.isError) {
      return RowResult(outcome: .refused, problems: problems)
    }
    return try add(complex, particulars, row, problems, in: tx)
  }

  private func change(
    _ before: Handover, _ row: RowReader, in tx: Transaction
  ) throws -> RowResult {
    let wrong = try KnownParties(
      [(before.complex, before.enterpriseCode)], in: row.sheet.district, tx.db
    ).contradictions(row, complex: before.complex, enterprise: before.enterpriseCode)
    guard wrong.isEmpty else { return RowResult(outcome: .refused, problems: wrong) }
    let (particulars, problems) = row.particulars(over: before.particulars)
    if problems.contains(where: \.isError) {
      return RowResult(outcome: .refused, problems: problems)
    }
    if before.particulars == particulars {
      return RowResult(outcome: .unchanged, problems: problems)
    }
    try ChangeHandover(
      before.id, in: row.sheet.district, to: particulars,
      why: "导入“\(row.sheet.fileName)”第 \(row.number) 行"
    ).perform(on: before, in: tx)
    let after = try tx.db.handover(before.id, in: row.sheet.district)
    return RowResult(
      outcome: .changed, problems: problems,
      effects: [
        .changed("handover", before.id, from: before.importState, to: after.importState)
      ])
  }

  private func add(
    _ complex: Complex, _ particulars: Handover.Particulars, _ row: RowReader,
    _ problems: [Problem], in tx: Transaction
  ) throws -> RowResult {
    switch try parties.enterprise(row, tx.db) {
    case .problem(let field, let message):
      return RowResult(outcome: .refused, problems: problems + [row.problem(field, message)])
    case .one(let enterprise):
      let id = try AddHandover(
        to: enterprise.creditCode, at: complex.id, in: row.sheet.district, particulars,
        origin: row.origin
      ).perform(on: complex, in: tx)
      let added = try tx.db.handover(id, in: row.sheet.district)
      return RowResult(
        outcome: .added, problems: problems,
        effects: [.added("handover", id, as: added.importState)])
    }
  }
}
