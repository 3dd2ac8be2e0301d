import Acts
import Kernel
import Registry
import Storage

/// Everything about one unit.
struct ShowUnit: Look {
  static let permission = Permission.seeHomes

  let id: ID<Unit>
  let district: Region
  let vault: Vault

  func subject(in db: any ReadConnection) throws -> Unit {
    try db.unit(id, in: district)
  }

  func answer(about unit: Unit, in sight: Sight) throws -> UnitPage {
    let db = sight.db
    let mayOwners = sight.doer.may(.seeOwners, on: unit)
    let ownerships = mayOwners ? try db.ownerships(of: unit) : []
    let building = try db.building(unit.building, in: district)
    return UnitPage(
      unit: unit, building: building,
      entrance: try unit.entrance.map { try db.entrance($0, in: district) },
      complexName: try db.complex(unit.complex, in: district).name,
      owners: mayOwners
        ? UnitOwners(
          ownerships, try db.owners(Set(ownerships.map(\.owner)), in: district, vault),
          mayChange: sight.doer.may(.changeOwners, on: unit)) : nil,
      history: try db.history(of: id.reference, in: district.district),
      mayChange: sight.doer.may(.changeHomes, on: unit))
  }
}
