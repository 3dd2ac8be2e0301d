package import Acts
package import Kernel
package import Registry
package import Storage

/// Puts a unit of a building into the register.
package struct AddUnit: Act {
  package static let permission = Permission.changeHomes

  let buildingID: ID<Building>
  let entranceID: ID<Entrance>?
  let district: Region
  let particulars: Unit.Particulars
  let origin: Origin

  package init(
    to buildingID: ID<Building>, at entranceID: ID<Entrance>? = nil, in district: Region,
    _ particulars: Unit.Particulars, origin: Origin = .manual
  ) {
    self.buildingID = buildingID
    self.entranceID = entranceID
    self.district = district
    self.particulars = particulars
    self.origin = origin
  }

  package func subject(in db: any ReadConnection) throws -> Building {
    try db.building(buildingID, in: district)
  }

  package func perform(on building: Building, in tx: Transaction) throws -> ID<Unit> {
    let entrance = try tx.db.entrance(entranceID, of: building)
    let unit = Unit(
      id: tx.newID(), region: building.region, complex: building.complex, building: building.id,
      entrance: entranceID, enterprise: building.enterprise, particulars: particulars,
      origin: origin)
    try tx.db.refuse(unit, at: entrance, of: building)
    try tx.db.insert(unit, at: entrance, at: tx.now)
    tx.note(
      "登记\(building.name)\(entrance?.name ?? "")\(unit.number)", about: unit.id.reference,
      changes: particulars.asNew)
    return unit.id
  }
}

extension ReadConnection {
  /// The entrance that was named, which must be one of the building.
  func entrance(_ id: ID<Entrance>?, of building: Building) throws -> Entrance? {
    guard let id else { return nil }
    guard let found = try entrances(of: building).first(where: { $0.id == id }) else {
      throw HomeRefusal.otherBuilding
    }
    return found
  }

  /// One room once in a building.
  func refuse(_ unit: Unit, at entrance: Entrance?, of building: Building) throws {
    let known = try unitID(Unit.Keys(unit.particulars, in: entrance).within, in: building)
    guard known == nil || known == unit.id else { throw HomeRefusal.roomTaken(unit.number) }
    guard let number = unit.particulars.estateNumber else { return }
    let holder = try unitID(estateNumber: number, in: building.region)
    guard holder == nil || holder == unit.id else { throw HomeRefusal.estateNumberTaken(number) }
  }
}
