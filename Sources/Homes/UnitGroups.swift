import Kernel
import Registry
import Storage

/// What several buildings have, read at once for a table that speaks of them.
extension ReadConnection {
  func buildings(
    called norms: Set<String>, of complexes: [ID<Complex>: Complex], in district: Region
  ) throws -> [Building] {
    guard !norms.isEmpty, !complexes.isEmpty else { return [] }
    let found = try rows(
      """
      SELECT * FROM building
      WHERE district = \(district.district)
        AND complex_id IN (\(SQL(list: complexes.keys.map(\.rawValue))))
        AND name_norm IN (\(SQL(list: Array(norms))))
      """)
    return try found.compactMap { row in
      try complexes[row.id("complex_id")].map { try Building(row, in: $0) }
    }
  }

  func entrances(of buildings: [ID<Building>: Building], in district: Region) throws -> [Entrance] {
    guard !buildings.isEmpty else { return [] }
    let found = try rows(
      """
      SELECT * FROM entrance
      WHERE district = \(district.district)
        AND building_id IN (\(SQL(list: buildings.keys.map(\.rawValue))))
      """)
    return try found.compactMap { row in
      try buildings[row.id("building_id")].map { try Entrance(row, of: $0) }
    }
  }

  func unitsByRoom(
    of buildings: [ID<Building>: Building], in complexes: [ID<Complex>: Complex],
    _ district: Region
  ) throws -> [(key: String, unit: Unit)] {
    guard !buildings.isEmpty else { return [] }
    let found = try rows(
      """
      SELECT * FROM unit
      WHERE district = \(district.district)
        AND building_id IN (\(SQL(list: buildings.keys.map(\.rawValue))))
      """)
    return try found.compactMap { row in
      try complexes[row.id("complex_id")].map {
        (try row.string("room_key"), try Unit(row, in: $0))
      }
    }
  }

  /// Whose each estate number is.
  func unitIDs(
    estateNumbers numbers: Set<String>, in district: Region
  ) throws -> [String: ID<Unit>] {
    guard !numbers.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT id, estate_number FROM unit
      WHERE district = \(district.district) AND estate_number IN (\(SQL(list: Array(numbers))))
      """)
    return Dictionary(
      try found.map { (try $0.string("estate_number"), try $0.id("id")) },
      uniquingKeysWith: { $1 })
  }
}
