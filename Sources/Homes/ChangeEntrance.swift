package import Acts
package import Kernel
package import Registry
package import Storage

/// Corrects or completes what the register says about an entrance. Its units stand in order and
/// are found by its name, so they go along.
package struct ChangeEntrance: Act {
  package static let permission = Permission.changeHomes

  let id: ID<Entrance>
  let district: Region
  let particulars: Entrance.Particulars
  let why: String?
  let seen: Seen

  package init(
    _ id: ID<Entrance>, in district: Region, to particulars: Entrance.Particulars, why: String?,
    seen: Seen = .nothing
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.why = why
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Entrance {
    try db.entrance(id, in: district)
  }

  package func perform(
    on entrance: Entrance, in tx: Transaction
  ) throws -> ChangedEntrance {
    let (particulars, kept) = try entrance.particulars.joined(with: particulars, seen: seen)
    let changes = entrance.particulars.changes(to: particulars)
    guard !changes.isEmpty else { throw HomeRefusal.nothingChanged }
    let building = try tx.db.building(entrance.building, in: district)
    try tx.db.refuse(particulars.name, in: building, but: id)
    var changed = entrance
    changed.particulars = particulars
    try tx.db.update(changed)
    if HomeName(entrance: entrance.name) != HomeName(entrance: changed.name) {
      for unit in try tx.db.units(of: changed) { try tx.db.update(unit, at: changed) }
    }
    tx.note("修改单元资料", about: id.reference, changes: changes.map(Change.init), why: why)
    return ChangedEntrance(building: building.id, kept: kept)
  }
}

/// Where the entrance is, and what others had changed meanwhile, and is kept.
package struct ChangedEntrance: Codable, Sendable, Equatable {
  package let building: ID<Building>
  package let kept: [String]
}
