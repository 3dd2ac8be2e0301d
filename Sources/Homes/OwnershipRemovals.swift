import Imports
import Kernel
import Registry
import Storage

/// What the undoing of a table of owners has to find and to take away, a portion at once.
extension ReadConnection {
  /// With the seal on each owner.
  func sealedOwnerships(_ ids: [String], in district: Region) throws -> [(Ownership, seal: String)]
  {
    guard !ids.isEmpty else { return [] }
    return try rows(
      """
      SELECT ownership.*, owner.sealed FROM ownership
      JOIN owner ON owner.district = ownership.district AND owner.id = ownership.owner_id
      WHERE ownership.district = \(district.district) AND ownership.id IN (\(SQL(list: ids)))
      ORDER BY ownership.id
      """
    ).map { (try Ownership($0), Owner.seal(on: try $0.optionalString("sealed"))) }
  }

  /// One for each of these units that has owners but nobody named first.
  fileprivate func heirs(of units: Set<ID<Unit>>, in district: Region) throws -> [Ownership] {
    let found = try rows(
      """
      SELECT * FROM ownership
      WHERE district = \(district.district) AND until_on IS NULL
        AND unit_id IN (\(SQL(list: units.map(\.rawValue))))
        AND NOT EXISTS (
          SELECT 1 FROM ownership first
          WHERE first.district = ownership.district AND first.unit_id = ownership.unit_id
            AND first.until_on IS NULL AND first.is_principal)
      ORDER BY unit_id, id
      """
    ).map(Ownership.init)
    return Dictionary(found.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
      .values.sorted { $0.id.rawValue < $1.id.rawValue }
  }
}

extension Connection {
  /// With the owners that came with the same table, once nothing of theirs is left.
  func delete(_ ownerships: [Ownership], _ undone: UndoneImport) throws {
    guard !ownerships.isEmpty else { return }
    let district = undone.district.district
    let owners = Set(ownerships.map(\.owner.rawValue)).sorted()
    try run(
      """
      DELETE FROM ownership
      WHERE district = \(district) AND id IN (\(SQL(list: ownerships.map(\.id.rawValue))))
      """)
    try run(
      """
      DELETE FROM owner
      WHERE district = \(district) AND id IN (\(SQL(list: owners)))
        AND batch_id = \(undone.batch)
        AND NOT EXISTS (
          SELECT 1 FROM ownership
          WHERE ownership.district = owner.district AND ownership.owner_id = owner.id)
        AND NOT EXISTS (
          SELECT 1 FROM owner_hold
          WHERE owner_hold.district = owner.district AND owner_hold.owner_id = owner.id)
      """)
    for heir in try heirs(of: Set(ownerships.map(\.unit)), in: undone.district) {
      try makePrincipal(heir)
    }
  }
}
