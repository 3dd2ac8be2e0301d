import Acts
import Kernel
import Storage

/// Takes a unit out of the register that was put in by mistake.
struct RemoveUnit: Act {
  static let permission = Permission.changeHomes

  let id: ID<Unit>
  let district: Region
  let why: String

  func subject(in db: any ReadConnection) throws -> Unit {
    try db.unit(id, in: district)
  }

  func perform(on unit: Unit, in tx: Transaction) throws -> ID<Building> {
    let owners = try tx.db.ownershipCount(of: unit)
    guard owners == 0 else { throw HomeRefusal.hasOwners }
    try tx.db.delete(unit)
    tx.note("删除误登的房屋“\(unit.number)”", about: unit.building.reference, why: why)
    return unit.building
  }
}
