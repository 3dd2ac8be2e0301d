import Acts
import Civil
import Imports
import Kernel
import Spreadsheet
import Storage

/// Takes a table of what complexes have, each known by our own number, or else by complex and by
/// what tells one from another.
struct ItemIntake<Item: ListedItem>: RowIntake {
  private let parties: PartyFinder
  private let ours: [String: Held<Item>]
  private let complexes: [ID<Complex>: Complex]

  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws {
    let readers = rows.map { RowReader(sheet: sheet, row: $0) }
    parties = try PartyFinder(readers, in: sheet.district, db)
    let known: [Held<Item>] = try db.held(
      Set(readers.compactMap(\.ownNumber)), in: sheet.district)
    ours = Dictionary(known.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { $1 })
    complexes = try db.complexes(Array(Set(known.map(\.complex))), in: sheet.district)
  }

  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult {
    if let known = row.ownNumber.flatMap({ ours[$0] }) {
      let wrong = contradiction(row, known)
      return try wrong.map { RowResult(outcome: .refused, problems: [$0]) }
        ?? change(known.id, row, in: tx)
    }
    let complex: Complex
    switch try parties.complex(row, tx.db) {
    case .one(let found): complex = found
    case .problem(let field, let message):
      return RowResult(outcome: .refused, problems: [row.problem(field, message)])
    }
    let (item, problems): (Item, [Problem]) = row.particulars(over: Item())
    let same = try tx.db.held(Item.self, of: complex.id, in: row.sheet.district)
      .filter { $0.item.identity == item.identity }
    if let known = same.first(where: { $0.endedOn == nil }) {
      return try change(known.id, row, in: tx)
    }
    if problems.contains(where: \.isError) {
      return RowResult(outcome: .refused, problems: problems)
    }
    if let end = row.end, same.contains(where: { $0.endedOn == end }) {
      return RowResult(outcome: .unchanged, problems: problems)
    }
    let id = try AddItem(
      item, at: complex.id, in: row.sheet.district, origin: row.origin, endedOn: row.end
    ).perform(on: complex, in: tx)
    let added = try tx.db.held(id, in: row.sheet.district)
    return RowResult(
      outcome: .added, problems: problems,
      effects: [.added(Item.table, id, as: added.importState)])
  }

  /// Only what the table says is changed; what was masked on its way out says nothing.
  private func change(_ id: ID<Item>, _ row: RowReader, in tx: Transaction) throws -> RowResult {
    let known = try tx.db.held(id, in: row.sheet.district)
    let (item, problems) = row.particulars(over: known.item)
    if problems.contains(where: \.isError) {
      return RowResult(outcome: .refused, problems: problems)
    }
    if item == known.item, row.end == nil {
      return RowResult(outcome: .unchanged, problems: problems)
    }
    try ChangeItem(
      id, in: row.sheet.district, to: item,
      why: "导入“\(row.sheet.fileName)”第 \(row.number) 行", endedOn: row.end
    ).perform(on: known, in: tx)
    let after = try tx.db.held(id, in: row.sheet.district)
    return RowResult(
      outcome: .changed, problems: problems,
      effects: [.changed(Item.table, id, from: known.importState, to: after.importState)])
  }

  private func contradiction(_ row: RowReader, _ known: Held<Item>) -> Problem? {
    guard let name = row.text("complex"), let complex = complexes[known.complex],
      Naming.normalised(name) != Naming.normalised(complex.name)
    else { return nil }
    return row.problem(
      "complex",
      Message(
        zh: "这一条登记在“\(complex.name)”名下。写错了就改回来；确实是另一条，请清空系统编号。",
        en: "is registered under \(complex.name)"))
  }
}

extension RowReader {
  /// Since when it is no more, where the row says so.
  fileprivate var end: Day? { row.record.day("ended_on") }
}
