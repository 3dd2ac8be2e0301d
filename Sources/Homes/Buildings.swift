import Civil
package import Kernel
package import Registry
package import Storage

/// Everything the database knows about buildings.
extension ReadConnection {
  package func building(_ id: ID<Building>, in district: Region) throws -> Building {
    guard
      let row = try row(
        "SELECT * FROM building WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Building.word, id) }
    return try Building(row, in: try complex(row.id("complex_id"), in: district))
  }

  /// In the order in which people count them.
  package func buildings(of complex: Complex) throws -> [Building] {
    try rows(
      """
      SELECT * FROM building
      WHERE district = \(complex.region.district) AND complex_id = \(complex.id)
        AND region = \(complex.region)
      ORDER BY order_key, id
      """
    ).map { try Building($0, in: complex) }
  }

  func buildingID(_ name: HomeName, in complex: Complex) throws -> ID<Building>? {
    try row(
      """
      SELECT id FROM building
      WHERE district = \(complex.region.district) AND complex_id = \(complex.id)
        AND name_norm = \(name.norm)
      """
    )?.id("id")
  }

  func buildingNames(_ ids: Set<String>, in district: Region) throws -> [String: String] {
    let found = try rows(
      """
      SELECT id, name FROM building
      WHERE district = \(district.district) AND id IN (\(SQL(list: Array(ids))))
      """)
    return Dictionary(
      try found.map { (try $0.string("id"), try $0.string("name")) }, uniquingKeysWith: { $1 })
  }
}

extension Connection {
  func insert(_ building: Building, at now: Instant) throws {
    let name = HomeName(building: building.name)
    try run(
      """
      INSERT INTO building (
        district, id, region, complex_id, name_norm, order_key, source, batch_id, added_at,
        \(Building.Particulars.columns))
      VALUES (
        \(building.region.district), \(building.id), \(building.region), \(building.complex),
        \(name.norm), \(name.order), \(building.origin.source), \(building.origin.batch), \(now),
        \(building.particulars.values))
      """)
  }

  func update(_ building: Building) throws {
    let name = HomeName(building: building.name)
    try run(
      """
      UPDATE building SET name_norm = \(name.norm), order_key = \(name.order),
        \(building.particulars.assignments)
      WHERE district = \(building.region.district) AND id = \(building.id)
      """)
  }

  /// With its entrances; the schema refuses while there are units.
  func delete(_ building: Building) throws {
    for (table, key) in [("entrance", "building_id"), ("building", "id")] {
      try run(
        """
        DELETE FROM \(raw: table)
        WHERE district = \(building.region.district) AND \(raw: key) = \(building.id)
        """)
    }
  }
}

extension Building {
  static var word: Message { Message(zh: "楼栋", en: "building") }

  init(_ row: Row, in complex: Complex) throws {
    self.init(
      id: try row.id("id"), region: try row.region(), complex: complex.id,
      enterprise: complex.enterprise, particulars: try Particulars(row),
      origin: Origin(source: try row.string("source"), batch: try row.optionalID("batch_id")))
  }
}
