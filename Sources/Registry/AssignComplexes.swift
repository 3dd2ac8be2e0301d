package import Acts
package import Kernel
package import Storage

/// Says in which street or community complexes lie, many at a time. Only then is it known which
/// street keeps their filings, so what was announced about their contracts and handovers is announced again.
package struct AssignComplexes: Act {
  package static let permission = Permission.assignComplex

  let ids: [ID<Complex>]
  let target: Region
  let district: Region
  let why: String?

  package init(_ ids: [ID<Complex>], to target: Region, in district: Region, why: String?) {
    self.ids = ids
    self.target = target
    self.district = district
    self.why = why
  }

  /// Asked of the district: whoever assigns decides between its streets.
  package func subject(in db: any ReadConnection) -> Region { district }

  package func perform(on district: Region, in tx: Transaction) throws {
    guard target.depth > 0, district.contains(target) else {
      throw ComplexRefusal.regionOutside(target)
    }
    let names = try PlaceNames(tx.db, in: district)
    var moved = 0
    for id in ids where try put(id, names, in: tx) { moved += 1 }
    if moved == 0 { throw ComplexRefusal.nothingChanged }
  }

  /// - Returns: whether it lay elsewhere.
  func put(_ id: ID<Complex>, _ names: PlaceNames, in tx: Transaction) throws -> Bool {
    let complex = try tx.db.complex(id, in: district)
    guard complex.region != target else { return false }
    try tx.db.move(id, to: target)
    tx.note(
      "划入所属街道社区", about: id.reference,
      changes: [
        Change("region", from: names.words(complex.region), to: names.words(target))
      ], why: why)
    try announceAgain(id, before: complex.region, in: tx)
    if complex.region.street != target.street {
      for handover in try tx.db.handovers(of: id, in: district) {
        try handover.announceAll(in: tx)
      }
    }
    return true
  }

  private func announceAgain(_ id: ID<Complex>, before: Region, in tx: Transaction) throws {
    for moved in try tx.db.contracts(of: [id], in: district) where before.street != target.street {
      var contract = moved
      let old = Contract(
        id: moved.id, complex: id, enterpriseCode: moved.enterpriseCode, region: before,
        particulars: moved.particulars, fees: moved.fees, contents: moved.contents,
        origin: moved.origin,
        signedFact: moved.signedFact, filedFact: moved.filedFact)
      contract.announceAgain(before: old, in: tx)
      try tx.db.update(contract)
    }
  }
}
