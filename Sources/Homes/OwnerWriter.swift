import Acts
import Imports
import Kernel
import Registry
import Spreadsheet
import Storage

/// Gathers new owners and puts them in table by table; what is known and says something else is
/// changed by the acts that a person would use.
struct OwnerWriter {
  var known: KnownOwners
  let vault: Vault
  let tx: Transaction
  private let sheet: ImportSheet
  private var rows = UnitRows()
  private var added: [ID<Complex>: Int] = [:]

  init(_ known: KnownOwners, of sheet: ImportSheet, _ vault: Vault, in tx: Transaction) {
    self.known = known
    self.sheet = sheet
    self.vault = vault
    self.tx = tx
  }

  mutating func take(_ reading: OwnerReading) throws -> RowResult {
    do {
      return try result(of: reading)
    } catch let refusal as any Refusal {
      guard case .invalid(let field) = refusal.kind else {
        return refused(reading, [reading.row.problem("owner_name", refusal.message)])
      }
      return refused(reading, [reading.row.problem(field, refusal.message)])
    }
  }

  mutating func finish() throws {
    try flush()
    for (complex, count) in added.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      tx.note("导入业主名册“\(sheet.fileName)”：登记 \(count) 处业主", about: complex.reference)
    }
  }

  private mutating func result(of reading: OwnerReading) throws -> RowResult {
    let here = known.ownerships(of: reading.unit)
    if let number = reading.row.ownNumber {
      guard let ownership = here.first(where: { $0.id.rawValue == number }) else {
        throw OwnerImportRefusal.elsewhere
      }
      return try change(ownership, reading)
    }
    guard reading.isSound else { return refused(reading, []) }
    let marks = vault.marks(of: reading.owner)
    let owner = known.owner(reading.owner, marks, of: reading.unit)
    if let owner, let ownership = here.first(where: { $0.owner == owner }) {
      return try change(ownership, reading)
    }
    let added = try add(reading, owner, marks)
    return RowResult(
      outcome: .added, problems: reading.problems,
      effects: [
        .added("ownership", added.id, digest: added.importDigest(known.seal(on: added.owner)))
      ])
  }

  func refused(_ reading: OwnerReading, _ more: [Problem]) -> RowResult {
    RowResult(outcome: .refused, problems: reading.problems + more)
  }

  private mutating func add(
    _ reading: OwnerReading, _ owner: ID<Owner>?, _ marks: OwnerMarks
  ) throws -> Ownership {
    let unit = reading.unit
    let here = known.ownerships(of: unit)
    guard unit.particulars.status != .unsold else { throw OwnerRefusal.unitUnsold }
    guard known.mayJoin(reading.share, unit) else { throw OwnerImportRefusal.someoneElse }
    guard !Share.exceedWhole((here.map(\.share) + [reading.share]).compactMap { $0 }) else {
      throw OwnerRefusal.sharesExceedWhole
    }
    let isFirst = reading.isPrincipal || !here.contains(where: \.isPrincipal)
    if isFirst, !here.isEmpty {
      try flush()
      try tx.db.clearPrincipal(of: unit)
    }
    let ownership = Ownership(
      id: tx.newID(), region: unit.region, complex: unit.complex, unit: unit.id,
      owner: owner ?? insert(reading.owner, marks, unit), share: reading.share,
      isPrincipal: isFirst, since: reading.since, until: nil)
    rows.add(ownership, batch: sheet.batch)
    known.add(ownership)
    added[unit.complex, default: 0] += 1
    return ownership
  }

  private mutating func insert(
    _ particulars: Owner.Particulars, _ marks: OwnerMarks, _ unit: Unit
  ) -> ID<Owner> {
    var owner = Owner(
      id: tx.newID(), region: unit.region, complex: unit.complex, particulars: particulars)
    let sealed = vault.lock(particulars, of: owner.id, nonce: tx.newNonce())
    owner.seal = Owner.seal(on: sealed)
    rows.add(owner, sealed: sealed, marks, batch: sheet.batch, at: tx.now)
    known.add(owner, marks)
    return owner.id
  }

  mutating func flush() throws {
    for insertion in rows.insertions { try tx.db.run(insertion) }
    rows = UnitRows()
  }
}
