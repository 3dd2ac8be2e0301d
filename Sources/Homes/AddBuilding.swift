package import Acts
package import Kernel
package import Registry
package import Storage

/// Puts a building of a complex into the register.
package struct AddBuilding: Act {
  package static let permission = Permission.changeHomes

  let complexID: ID<Complex>
  let district: Region
  let particulars: Building.Particulars
  let origin: Origin

  package init(
    to complexID: ID<Complex>, in district: Region, _ particulars: Building.Particulars,
    origin: Origin = .manual
  ) {
    self.complexID = complexID
    self.district = district
    self.particulars = particulars
    self.origin = origin
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complexID, in: district)
  }

  package func perform(on complex: Complex, in tx: Transaction) throws -> ID<Building> {
    guard try tx.db.buildingID(HomeName(building: particulars.name), in: complex) == nil else {
      throw HomeRefusal.buildingTaken(particulars.name)
    }
    let building = Building(
      id: tx.newID(), region: complex.region, complex: complex.id, enterprise: complex.enterprise,
      particulars: particulars, origin: origin)
    try tx.db.insert(building, at: tx.now)
    tx.note(
      "登记“\(complex.name)”的\(building.name)", about: building.id.reference,
      changes: particulars.asNew)
    return building.id
  }
}
