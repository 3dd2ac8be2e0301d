import Acts
import Kernel
import Registry
import Storage

/// One building as a table of its floors and rooms.
struct ShowBuilding: Look {
  static let permission = Permission.seeHomes
  /// As many as fit on one page.
  static let size = 360

  let id: ID<Building>
  let district: Region
  let after: UnitCell.Place?

  func subject(in db: any ReadConnection) throws -> Building {
    try db.building(id, in: district)
  }

  func answer(about building: Building, in sight: Sight) throws -> BuildingPage {
    let db = sight.db
    let complex = try db.complex(building.complex, in: district)
    return BuildingPage(
      building: building, complexName: complex.name, entrances: try db.entrances(of: building),
      cells: try db.units(of: building, after: after, limit: Self.size + 1),
      count: try db.unitCount(of: building), isFirst: after == nil,
      history: try db.history(of: id.reference, in: district.district),
      mayChange: sight.doer.may(.changeHomes, on: building))
  }
}
