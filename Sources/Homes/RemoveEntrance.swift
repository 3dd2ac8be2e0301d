import Acts
import Kernel
import Storage

/// Takes an entrance out of the register that was put in by mistake.
struct RemoveEntrance: Act {
  static let permission = Permission.changeHomes

  let id: ID<Entrance>
  let district: Region
  let why: String

  func subject(in db: any ReadConnection) throws -> Entrance {
    try db.entrance(id, in: district)
  }

  func perform(on entrance: Entrance, in tx: Transaction) throws -> ID<Building> {
    let building = try tx.db.building(entrance.building, in: district)
    let units = try tx.db.unitCount(of: building, in: entrance)
    guard units == 0 else { throw HomeRefusal.hasUnits(units) }
    try tx.db.delete(entrance)
    tx.note("删除误登的单元“\(entrance.name)”", about: building.id.reference, why: why)
    return building.id
  }
}
