package import Acts
package import Kernel
package import Registry
package import Storage

/// Corrects or completes what the register says about a unit.
package struct ChangeUnit: Act {
  package static let permission = Permission.changeHomes

  let id: ID<Unit>
  let district: Region
  let particulars: Unit.Particulars
  let entranceID: ID<Entrance>?
  let why: String?
  let seen: Seen

  package init(
    _ id: ID<Unit>, in district: Region, to particulars: Unit.Particulars,
    at entranceID: ID<Entrance>?, why: String?, seen: Seen = .nothing
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.entranceID = entranceID
    self.why = why
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Unit {
    try db.unit(id, in: district)
  }

  /// - Returns: what others had changed meanwhile, and is kept.
  @discardableResult
  package func perform(on unit: Unit, in tx: Transaction) throws -> [String] {
    let building = try tx.db.building(unit.building, in: district)
    let before = UnitSheet(
      particulars: unit.particulars, entrance: try tx.db.entrance(unit.entrance, of: building))
    let mine = UnitSheet(
      particulars: particulars, entrance: try tx.db.entrance(entranceID, of: building))
    let kept = try before.kept(beside: mine, seen: seen)
    let names = Set(kept.map(\.name))
    var particulars = particulars
    particulars.take(names, from: unit.particulars)
    let entrance = names.contains("entrance") ? before.entrance : mine.entrance
    var changes = unit.particulars.changes(to: particulars).map(Change.init)
    if unit.entrance != entrance?.id {
      changes.append(Change("entrance", from: before.entrance?.name, to: entrance?.name))
    }
    guard !changes.isEmpty else { throw HomeRefusal.nothingChanged }
    var changed = unit
    changed.particulars = particulars
    changed.entrance = entrance?.id
    try tx.db.refuse(changed, at: entrance, of: building)
    try tx.db.update(changed, at: entrance)
    tx.note("修改房屋资料", about: id.reference, changes: changes, why: why)
    return kept.map(\.label)
  }
}
