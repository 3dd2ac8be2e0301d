import Kernel
import Registry
import Storage

/// Everything the database knows about the entrances of buildings.
extension ReadConnection {
  func entrance(_ id: ID<Entrance>, in district: Region) throws -> Entrance {
    guard
      let row = try row(
        "SELECT * FROM entrance WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "单元", en: "entrance"), id) }
    return try Entrance(row, of: try building(row.id("building_id"), in: district))
  }

  func entrances(of building: Building) throws -> [Entrance] {
    try rows(
      """
      SELECT * FROM entrance
      WHERE district = \(building.region.district) AND building_id = \(building.id)
      ORDER BY order_key, id
      """
    ).map { try Entrance($0, of: building) }
  }

  func entranceNames(_ ids: Set<String>, in district: Region) throws -> [String: String] {
    let found = try rows(
      """
      SELECT id, name FROM entrance
      WHERE district = \(district.district) AND id IN (\(SQL(list: Array(ids))))
      """)
    return Dictionary(
      try found.map { (try $0.string("id"), try $0.string("name")) }, uniquingKeysWith: { $1 })
  }
}

extension Connection {
  func insert(_ entrance: Entrance) throws {
    let name = HomeName(entrance: entrance.name)
    try run(
      """
      INSERT INTO entrance (
        district, id, region, complex_id, building_id, name_norm, order_key,
        \(Entrance.Particulars.columns))
      VALUES (
        \(entrance.region.district), \(entrance.id), \(entrance.region), \(entrance.complex),
        \(entrance.building), \(name.norm), \(name.order), \(entrance.particulars.values))
      """)
  }

  func update(_ entrance: Entrance) throws {
    let name = HomeName(entrance: entrance.name)
    try run(
      """
      UPDATE entrance SET name_norm = \(name.norm), order_key = \(name.order),
        \(entrance.particulars.assignments)
      WHERE district = \(entrance.region.district) AND id = \(entrance.id)
      """)
  }

  func delete(_ entrance: Entrance) throws {
    try run(
      """
      DELETE FROM entrance
      WHERE district = \(entrance.region.district) AND id = \(entrance.id)
      """)
  }
}

extension Entrance {
  init(_ row: Row, of building: Building) throws {
    self.init(
      id: try row.id("id"), region: try row.region(), building: building.id,
      complex: building.complex, enterprise: building.enterprise,
      particulars: try Particulars(row))
  }
}
