package import Acts
package import Kernel
import Registry
package import Storage

/// Puts an entrance of a building into the register.
package struct AddEntrance: Act {
  package static let permission = Permission.changeHomes

  let buildingID: ID<Building>
  let district: Region
  let particulars: Entrance.Particulars

  package init(
    to buildingID: ID<Building>, in district: Region, _ particulars: Entrance.Particulars
  ) {
    self.buildingID = buildingID
    self.district = district
    self.particulars = particulars
  }

  package func subject(in db: any ReadConnection) throws -> Building {
    try db.building(buildingID, in: district)
  }

  package func perform(on building: Building, in tx: Transaction) throws -> ID<Entrance> {
    try tx.db.refuse(particulars.name, in: building)
    let entrance = Entrance(
      id: tx.newID(), region: building.region, building: building.id, complex: building.complex,
      enterprise: building.enterprise, particulars: particulars)
    try tx.db.insert(entrance)
    tx.note(
      "登记\(building.name)的\(entrance.name)", about: entrance.id.reference,
      changes: particulars.asNew)
    return entrance.id
  }
}

extension ReadConnection {
  /// One name once in a building.
  func refuse(_ name: String, in building: Building, but own: ID<Entrance>? = nil) throws {
    let norm = HomeName(entrance: name).norm
    let taken = try entrances(of: building).contains {
      $0.id != own && HomeName(entrance: $0.name).norm == norm
    }
    if taken { throw HomeRefusal.entranceTaken(name) }
  }
}
