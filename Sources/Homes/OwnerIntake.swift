import Acts
import Imports
import Kernel
import Registry
import Spreadsheet
import Storage

/// Takes a table of owners, a whole portion at once: a row is one owner of one unit. Whoever is
/// there already is completed and corrected; nobody loses a unit by a table.
struct OwnerIntake: Intake {
  private var complexes: ComplexFinder
  private var homes: KnownHomes
  private let vault: Vault

  init(
    _ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection, _ vault: Vault
  ) throws {
    let readers = rows.map { RowReader(sheet: sheet, row: $0) }
    complexes = try ComplexFinder(readers, in: sheet.district, db)
    homes = try complexes.homes(of: readers, db)
    self.vault = vault
  }

  mutating func take(_ rows: [RowReader], in tx: Transaction) throws -> [RowResult] {
    guard let sheet = rows.first?.sheet else { return [] }
    let read = try rows.map { try reading($0, tx.db) }
    var marks: Set<OwnerMarks> = []
    var units: Set<ID<Unit>> = []
    for case .reading(let reading) in read {
      units.insert(reading.unit.id)
      if reading.isSound { marks.insert(vault.marks(of: reading.owner)) }
    }
    let known = try KnownOwners(
      of: units, marked: marks, batch: sheet.batch.rawValue, in: sheet.district, vault, tx.db)
    var writer = OwnerWriter(known, of: sheet, vault, in: tx)
    let results = try read.map { read in
      switch read {
      case .problem(let problem): RowResult(outcome: .refused, problems: [problem])
      case .reading(let reading): try writer.take(reading)
      }
    }
    try writer.finish()
    return results
  }

  private enum Read {
    case reading(OwnerReading)
    case problem(Problem)
  }

  private mutating func reading(_ row: RowReader, _ db: any ReadConnection) throws -> Read {
    let complex: Complex
    switch try complexes.complex(of: row, db) {
    case .one(let found): complex = found
    case .problem(let field, let message): return .problem(row.problem(field, message))
    }
    let place = RowPlace(row)
    guard let building = homes.building(place.building, of: complex) else {
      return .problem(
        row.problem(
          "building",
          Message(
            zh: "“\(complex.name)”没有登记这栋楼。请核对楼栋，或先导入房屋。", en: "no such building")))
    }
    let key = homes.roomKey(place.number, place.entrance)
    guard
      let unit = homes.unit(key, of: building)
        ?? (place.entrance == nil ? homes.only(place.number, of: building) : nil)
    else {
      return .problem(
        row.problem(
          "number",
          Message(
            zh: "“\(complex.name)”\(building.name)没有登记这套房屋。请核对单元和房号，或先导入房屋。",
            en: "no such unit")))
    }
    return .reading(OwnerReading(row, of: unit))
  }
}
