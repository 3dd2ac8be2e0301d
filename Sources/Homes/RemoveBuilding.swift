import Acts
import Kernel
import Registry
import Storage

/// Takes a building out of the register that was put in by mistake, with its entrances.
struct RemoveBuilding: Act {
  static let permission = Permission.changeHomes

  let id: ID<Building>
  let district: Region
  let why: String

  func subject(in db: any ReadConnection) throws -> Building {
    try db.building(id, in: district)
  }

  func perform(on building: Building, in tx: Transaction) throws -> ID<Complex> {
    let units = try tx.db.unitCount(of: building)
    guard units == 0 else { throw HomeRefusal.hasUnits(units) }
    try tx.db.delete(building)
    tx.note("删除误登的楼栋“\(building.name)”", about: building.complex.reference, why: why)
    return building.complex
  }
}
