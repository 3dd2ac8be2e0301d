package import Acts
import Civil
package import Kernel
package import Storage

/// Takes a part out of a complex: the part is a complex of its own from now on, with the things
/// that were chosen. What was not chosen stays.
package struct SplitComplex: Act {
  package static let permission = Permission.joinComplexes

  let id: ID<Complex>
  let district: Region
  let name: String
  /// The rows that go, by table.
  let rows: [String: [String]]
  /// Whoever is in charge of the whole stays in charge of both.
  let keepsService: Bool
  let why: String
  let parts: ComplexParts

  package init(
    _ id: ID<Complex>, in district: Region, into name: String, taking rows: [String: [String]],
    keepsService: Bool, why: String, parts: ComplexParts = ComplexParts()
  ) {
    self.id = id
    self.district = district
    self.name = name
    self.rows = rows
    self.keepsService = keepsService
    self.why = why
    self.parts = parts
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(id, in: district)
  }

  /// - Returns: the new complex.
  package func perform(on complex: Complex, in tx: Transaction) throws -> ID<Complex> {
    var part = Complex(
      id: tx.newID(), region: complex.region, enterprise: nil, mode: nil,
      particulars: Complex.Particulars(), origin: .manual)
    part.particulars.name = name
    part.particulars.developer = complex.particulars.developer
    part.particulars.address = complex.particulars.address
    try tx.db.insert(part, at: tx.now)
    let move = ComplexMove(to: part, parts, in: tx)
    try move.these(try move.own(rows, of: complex), from: complex)
    try serve(part, as: complex, in: tx)
    tx.note("从“\(complex.name)”拆分出来", about: part.id.reference, why: why)
    tx.note("拆分出“\(name)”", about: id.reference, why: why)
    return part.id
  }

  private func serve(_ part: Complex, as whole: Complex, in tx: Transaction) throws {
    let now = try tx.db.engagements(of: whole.id, in: district).first { $0.covers(tx.today) }
    guard keepsService, let now else { return }
    _ = try BeginEngagement(
      now.enterpriseCode, at: part.id, in: district, mode: now.mode, from: tx.today,
      until: now.until
    ).perform(on: part, in: tx)
  }
}

extension ComplexMove {
  /// Of the rows that were named, those that are the complex's own to give.
  func own(_ rows: [String: [String]], of complex: Complex) throws -> [String: [String]] {
    var own: [String: [String]] = [:]
    for (table, ids) in rows where tables.contains(table) {
      let there = Set(try tx.db.rowIDs(of: complex.id, in: table, Region(complex.region.district)))
      own[table] = ids.filter(there.contains)
    }
    return own.merging(try parts.hanging(tx.db, own, Region(complex.region.district))) { $0 + $1 }
  }
}
