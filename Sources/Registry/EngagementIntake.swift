import Acts
import Civil
import Imports
import Kernel
import Spreadsheet
import Storage

/// Takes a table of who served where from when to when. A row is known by complex, enterprise and
/// the day of entry; of a complex the earlier come first.
struct EngagementIntake: RowIntake {
  private let parties: PartyFinder

  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws {
    parties = try PartyFinder(
      rows.map { RowReader(sheet: sheet, row: $0) }, in: sheet.district, db)
  }

  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult {
    let complex: Complex
    switch try parties.complex(row, tx.db) {
    case .one(let found): complex = found
    case .problem(let field, let message):
      return RowResult(outcome: .refused, problems: [row.problem(field, message)])
    }
    guard let from = row.row.record.day("from_on") else {
      return row.refused("from_on", zh: "没有写从哪天起服务。", en: "says no day of entry")
    }
    switch try parties.enterprise(row, tx.db) {
    case .problem(let field, let message):
      return RowResult(outcome: .refused, problems: [row.problem(field, message)])
    case .one(let enterprise):
      let known = try tx.db.engagements(of: complex.id, in: row.sheet.district).first {
        $0.enterpriseCode == enterprise.creditCode && $0.from == from
      }
      // The act goes by the complex as it is, which rows before this one may have changed.
      let complex = try tx.db.complex(complex.id, in: row.sheet.district)
      return try known.map { try end($0, row, in: tx) }
        ?? begin(enterprise, at: complex, from: from, row, in: tx)
    }
  }

  private func begin(
    _ enterprise: Enterprise, at complex: Complex, from: Day, _ row: RowReader,
    in tx: Transaction
  ) throws -> RowResult {
    let until = row.row.record.day("to_on")
    let id = try BeginEngagement(
      enterprise.creditCode, at: complex.id, in: row.sheet.district,
      mode: row.text("mode").flatMap { ServiceMode(rawValue: $0) } ?? .professional, from: from,
      until: until, batch: row.sheet.batch
    ).perform(on: complex, in: tx)
    if let until, let why = row.text("end_reason") {
      try tx.db.end(try tx.db.engagement(id, in: row.sheet.district), on: until, why: why)
    }
    let added = try tx.db.engagement(id, in: row.sheet.district)
    let before = ThingState(["enterprise": complex.enterprise, "mode": complex.mode?.rawValue])
    return RowResult(
      outcome: .added,
      effects: [.added("engagement", id, as: added.importState, aside: before.text)])
  }

  /// An empty cell says nothing about the end.
  private func end(
    _ known: Engagement, _ row: RowReader, in tx: Transaction
  ) throws -> RowResult {
    guard let until = row.row.record.day("to_on"), until != known.until else {
      return RowResult(outcome: .unchanged)
    }
    _ = try EndEngagement(
      known.id, in: row.sheet.district, on: until,
      why: row.text("end_reason") ?? "导入“\(row.sheet.fileName)”第 \(row.number) 行"
    ).perform(on: known, in: tx)
    // What followed from the end cannot be taken back by itself, and the undoing says so.
    let after = try tx.db.engagement(known.id, in: row.sheet.district)
    return RowResult(
      outcome: .changed,
      effects: [.changed("服务的退出日期", known.id, from: known.importState, to: after.importState)])
  }
}
