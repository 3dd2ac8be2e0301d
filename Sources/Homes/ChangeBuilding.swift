package import Acts
package import Kernel
package import Registry
package import Storage

/// Corrects or completes what the register says about a building.
package struct ChangeBuilding: Act {
  package static let permission = Permission.changeHomes

  let id: ID<Building>
  let district: Region
  let particulars: Building.Particulars
  let why: String?
  let seen: Seen

  package init(
    _ id: ID<Building>, in district: Region, to particulars: Building.Particulars, why: String?,
    seen: Seen = .nothing
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.why = why
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Building {
    try db.building(id, in: district)
  }

  /// - Returns: what others had changed meanwhile, and is kept.
  @discardableResult
  package func perform(on building: Building, in tx: Transaction) throws -> [String] {
    let (particulars, kept) = try building.particulars.joined(with: particulars, seen: seen)
    let changes = building.particulars.changes(to: particulars)
    guard !changes.isEmpty else { throw HomeRefusal.nothingChanged }
    let complex = try tx.db.complex(building.complex, in: district)
    let known = try tx.db.buildingID(HomeName(building: particulars.name), in: complex)
    guard known == nil || known == id else { throw HomeRefusal.buildingTaken(particulars.name) }
    var changed = building
    changed.particulars = particulars
    try tx.db.update(changed)
    tx.note("修改楼栋资料", about: id.reference, changes: changes.map(Change.init), why: why)
    return kept
  }
}
