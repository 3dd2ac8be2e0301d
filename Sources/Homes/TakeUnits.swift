package import Acts
package import Kernel
package import Registry
package import Storage

/// Takes many new units of one complex at once, with their owners: hundreds of rows, one line of
/// the record. A unit that is there already is left as it is.
package struct TakeUnits: Act {
  package static let permission = Permission.changeHomes

  let complexID: ID<Complex>
  let district: Region
  let lines: [UnitLine]
  let origin: Origin
  let vault: Vault

  package struct Counts: Sendable, Equatable {
    package var added = 0
    package var known = 0
    package var owners = 0
  }

  package init(
    of complexID: ID<Complex>, in district: Region, _ lines: [UnitLine], origin: Origin,
    vault: Vault
  ) {
    self.complexID = complexID
    self.district = district
    self.lines = lines
    self.origin = origin
    self.vault = vault
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complexID, in: district)
  }

  package func perform(on complex: Complex, in tx: Transaction) throws -> Counts {
    if lines.contains(where: { !$0.owners.isEmpty }),
      !tx.doer.may(.changeOwners, on: complex)
    {
      throw NotPermitted(.changeOwners, in: complex.region)
    }
    try tx.db.mayTakeLong()
    let homes = try KnownHomes([complexID: Set(lines.map(\.building))], of: [complex], tx.db)
    var writer = UnitWriter(homes, origin: origin, vault: vault, in: tx)
    for line in lines { try writer.add(line, to: complex) }
    try writer.finish()
    tx.note(
      "导入楼盘表“\(origin.source)”：新增 \(writer.counts.added) 套房屋、\(writer.counts.owners) 位业主",
      about: complexID.reference)
    return writer.counts
  }
}
