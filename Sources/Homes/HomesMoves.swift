import Kernel
package import Registry
import Storage

extension Homes {
  /// Buildings go where their complex goes; entrances and units go with their building, and who owns
  /// them with the units. An owner goes along once nothing of theirs stays behind.
  package static let parts = ComplexParts(
    tables: ["building", "entrance", "unit", "owner", "ownership", "owner_hold"],
    choices: { db, complex, district in
      try db.rows(
        """
        SELECT id, name FROM building
        WHERE district = \(district.district) AND complex_id = \(complex)
        ORDER BY order_key, id LIMIT 300
        """
      ).map { ("building", try $0.string("id"), "楼栋：\(try $0.string("name"))") }
    },
    hanging: { db, rows, district in
      guard let buildings = rows["building"], !buildings.isEmpty else { return [:] }
      var found: [String: [String]] = [:]
      for table in ["entrance", "unit"] {
        found[table] = try db.rows(
          """
          SELECT id FROM \(raw: table)
          WHERE district = \(district.district) AND building_id IN (\(SQL(list: buildings)))
          """
        ).map { try $0.string("id") }
      }
      return try found.merging(db.owned(of: buildings, in: district)) { $1 }
    })
}

extension ReadConnection {
  /// What hangs on the units of some buildings: who owns them now or did, and the owners of whom
  /// everything stands there.
  fileprivate func owned(of buildings: [String], in district: Region) throws -> [String: [String]] {
    let there: SQL = """
      SELECT id FROM unit
      WHERE district = \(district.district) AND building_id IN (\(SQL(list: buildings)))
      """
    let ownerships = try rows(
      """
      SELECT id FROM ownership WHERE district = \(district.district) AND unit_id IN (\(there))
      """)
    let owners: SQL = """
      SELECT owner_id FROM ownership WHERE district = \(district.district) AND unit_id IN (\(there))
      EXCEPT
      SELECT owner_id FROM ownership
      WHERE district = \(district.district) AND unit_id NOT IN (\(there)) AND owner_id IN (
        SELECT owner_id FROM ownership
        WHERE district = \(district.district) AND unit_id IN (\(there)))
      """
    let holds = try rows(
      """
      SELECT id FROM owner_hold WHERE district = \(district.district) AND owner_id IN (\(owners))
      """)
    return [
      "ownership": try ownerships.map { try $0.string("id") },
      "owner": try rows(owners).map { try $0.string("owner_id") },
      "owner_hold": try holds.map { try $0.string("id") },
    ]
  }
}
