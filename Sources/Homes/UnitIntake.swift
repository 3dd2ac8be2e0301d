import Acts
import Imports
import Kernel
import Registry
import Spreadsheet
import Storage

/// Takes a table of units, a whole portion at once: what is new goes in table by table, with the
/// buildings and entrances that are not there yet; what is there and says something else is changed
/// one by one.
struct UnitIntake: Intake {
  private var complexes: ComplexFinder
  private let homes: KnownHomes
  private var holders: [String: ID<Unit>]

  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws {
    let readers = rows.map { RowReader(sheet: sheet, row: $0) }
    complexes = try ComplexFinder(readers, in: sheet.district, db)
    homes = try complexes.homes(of: readers, db)
    holders = try db.unitIDs(
      estateNumbers: Set(
        readers.compactMap { $0.row.record.text("estate_number") }.compactMap {
          try? EstateNumberFormat().read($0)
        }), in: sheet.district)
  }

  mutating func take(_ rows: [RowReader], in tx: Transaction) throws -> [RowResult] {
    guard let first = rows.first else { return [] }
    var writer = UnitWriter(homes, origin: first.origin, in: tx)
    let results = try rows.map { try take($0, by: &writer, in: tx) }
    // What a check gathered is known beside the register, and the engine would find nothing more.
    if first.sheet.isCheck { return results }
    try writer.finish()
    for (complex, count) in writer.added.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      tx.note("导入楼盘表“\(first.origin.source)”：新增 \(count) 套房屋", about: complex.reference)
    }
    return results
  }

  private mutating func take(
    _ row: RowReader, by writer: inout UnitWriter, in tx: Transaction
  ) throws -> RowResult {
    let complex: Complex
    switch try complexes.complex(of: row, tx.db) {
    case .one(let found): complex = found
    case .problem(let field, let message):
      return RowResult(outcome: .refused, problems: [row.problem(field, message)])
    }
    let place = RowPlace(row)
    let key = writer.homes.roomKey(place.number, place.entrance)
    let known = writer.homes.building(place.building, of: complex).flatMap {
      writer.homes.unit(key, of: $0)
    }
    var (particulars, problems) = row.unit(over: known?.particulars ?? .init())
    problems += taken(particulars, by: known, row)
    if problems.contains(where: \.isError) {
      return RowResult(outcome: .refused, problems: problems)
    }
    guard let known else {
      let unit = try writer.add(
        UnitLine(building: place.building, entrance: place.entrance, particulars), to: complex)
      if let unit { hold(unit) }
      if row.sheet.isCheck { return RowResult(outcome: .added, problems: problems) }
      return RowResult(
        outcome: .added, problems: problems,
        effects: writer.takeShells()
          + (unit.map { [.added("unit", $0.id, digest: $0.importDigest)] } ?? []))
    }
    if known.particulars == particulars {
      return RowResult(outcome: .unchanged, problems: problems)
    }
    do {
      try writer.change(known, as: key, to: particulars, why: row.why)
      var after = known
      after.particulars = particulars
      return RowResult(
        outcome: .changed, problems: problems,
        effects: [
          .changed("unit", known.id, from: known.importState, digest: after.importDigest)
        ])
    } catch let refusal as HomeRefusal {
      return RowResult(
        outcome: .refused, problems: problems + [row.problem("number", refusal.message)])
    }
  }

  /// An estate number belongs to one unit.
  private func taken(
    _ particulars: Unit.Particulars, by unit: Unit?, _ row: RowReader
  ) -> [Problem] {
    guard let number = particulars.estateNumber, let holder = holders[number], holder != unit?.id
    else { return [] }
    return [row.problem("estate_number", HomeRefusal.estateNumberTaken(number).message)]
  }

  private mutating func hold(_ unit: Unit) {
    if let number = unit.particulars.estateNumber { holders[number] = unit.id }
  }
}
