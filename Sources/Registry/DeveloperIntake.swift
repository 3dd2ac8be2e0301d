import Acts
import Imports
import Kernel
import Spreadsheet
import Storage

/// Takes a list of developers, each known by its credit code, or else by any of its names.
struct DeveloperIntake: RowIntake {
  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws {}

  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult {
    let district = row.sheet.district
    let known = try known(row, in: district, tx.db)
    let (particulars, problems) = row.particulars(over: known?.particulars ?? .init())
    if problems.contains(where: \.isError) {
      return RowResult(outcome: .refused, problems: problems)
    }
    guard let known else {
      let id = try AddDeveloper(in: district, particulars, origin: row.origin)
        .perform(on: district, in: tx)
      let added = try tx.db.developer(id, in: district)
      return RowResult(
        outcome: .added, problems: problems,
        effects: [.added("developer", id, as: added.importState)])
    }
    if known.particulars == particulars {
      return RowResult(outcome: .unchanged, problems: problems)
    }
    try ChangeDeveloper(
      known.id, in: district, to: particulars,
      why: "导入“\(row.sheet.fileName)”第 \(row.number) 行"
    ).perform(on: known, in: tx)
    let after = try tx.db.developer(known.id, in: district)
    return RowResult(
      outcome: .changed, problems: problems,
      effects: [.changed("developer", known.id, from: known.importState, to: after.importState)])
  }

  private func known(
    _ row: RowReader, in district: Region, _ db: any ReadConnection
  ) throws -> Developer? {
    if let code = row.text("credit_code"),
      let found = try db.developer(code: code, in: district)
    {
      return found
    }
    guard let name = row.text("name"),
      let found = try db.developer(called: name, in: district)
    else { return nil }
    // Two codes are two developers; the act says that the name is taken.
    let codes = [row.text("credit_code"), found.particulars.creditCode].compactMap { $0 }
    return Set(codes).count > 1 ? nil : found
  }
}
