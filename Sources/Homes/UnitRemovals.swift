import Imports
import Kernel
import Registry
import Storage

/// What the undoing of a table of units has to find and to take away, a portion at once.
extension ReadConnection {
  func homeRows(_ table: String, _ ids: [String], in district: Region) throws -> [Row] {
    guard !ids.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM \(raw: table)
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids))) ORDER BY id
      """)
  }

  /// Of units that have or had owners.
  func ownershipCounts(of units: [String], in district: Region) throws -> [String: Int] {
    guard !units.isEmpty else { return [:] }
    return try counts(
      """
      SELECT unit_id AS thing, COUNT(*) AS n FROM ownership
      WHERE district = \(district.district) AND unit_id IN (\(SQL(list: units)))
      GROUP BY unit_id
      """)
  }

  /// Units in these buildings or entrances that will not go with the same import.
  func otherUnits(
    in table: String, _ ids: [String], _ undone: UndoneImport
  ) throws -> [String: Int] {
    guard !ids.isEmpty else { return [:] }
    return try counts(
      """
      SELECT unit.\(raw: table)_id AS thing, COUNT(*) AS n FROM unit
      WHERE unit.district = \(undone.district.district)
        AND unit.\(raw: table)_id IN (\(SQL(list: ids)))
        AND (COALESCE(unit.batch_id, '') <> \(undone.batch) OR EXISTS (
          SELECT 1 FROM ownership
          WHERE ownership.district = unit.district AND ownership.unit_id = unit.id))
      GROUP BY unit.\(raw: table)_id
      """)
  }

  private func counts(_ sql: SQL) throws -> [String: Int] {
    Dictionary(
      try rows(sql).map { (try $0.string("thing"), try $0.int("n")) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Connection {
  /// - Returns: what went, of which complex.
  func delete(homes table: String, _ ids: [String], in district: Region) throws
    -> [ID<Complex>: [Row]]
  {
    let gone = try homeRows(table, ids, in: district)
    try run(
      """
      DELETE FROM \(raw: table)
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids)))
      """)
    return Dictionary(grouping: try gone.map { (try $0.id("complex_id"), $0) }, by: \.0)
      .mapValues { $0.map(\.1) }
  }
}
