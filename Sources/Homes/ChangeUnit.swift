package import Acts
package import Kernel
import Registry
package import Storage

/// Corrects or completes what the register says about a unit.
package struct ChangeUnit: Act {
  package static let permission = Permission.changeHomes

  let id: ID<Unit>
  let district: Region
  let particulars: Unit.Particulars
  let entranceID: ID<Entrance>?
  let why: String?

  package init(
    _ id: ID<Unit>, in district: Region, to particulars: Unit.Particulars,
    at entranceID: ID<Entrance>?, why: String?
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.entranceID = entranceID
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Unit {
    try db.unit(id, in: district)
  }

  package func perform(on unit: Unit, in tx: Transaction) throws {
    let building = try tx.db.building(unit.building, in: district)
    let entrance = try tx.db.entrance(entranceID, of: building)
    var changes = unit.particulars.changes(to: particulars).map(Change.init)
    if unit.entrance != entranceID {
      let before = try tx.db.entrance(unit.entrance, of: building)
      changes.append(Change("entrance", from: before?.name, to: entrance?.name))
    }
    guard !changes.isEmpty else { throw HomeRefusal.nothingChanged }
    var changed = unit
    changed.particulars = particulars
    changed.entrance = entranceID
    try tx.db.refuse(changed, at: entrance, of: building)
    try tx.db.update(changed, at: entrance)
    tx.note("修改房屋资料", about: id.reference, changes: changes, why: why)
  }
}
