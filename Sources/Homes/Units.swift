import Civil
package import Kernel
import Registry
package import Storage

/// Everything the database knows about units.
extension ReadConnection {
  package func unit(_ id: ID<Unit>, in district: Region) throws -> Unit {
    guard
      let row = try row(
        "SELECT * FROM unit WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Unit.word, id) }
    return try Unit(row, in: try complex(row.id("complex_id"), in: district))
  }

  func units(of entrance: Entrance) throws -> [Unit] {
    let complex = try complex(entrance.complex, in: Region(entrance.region.district))
    return try rows(
      """
      SELECT * FROM unit
      WHERE district = \(entrance.region.district) AND region = \(entrance.region)
        AND complex_id = \(entrance.complex) AND building_id = \(entrance.building)
        AND entrance_id = \(entrance.id)
      ORDER BY order_key, id
      """
    ).map { try Unit($0, in: complex) }
  }

  func unitCount(of building: Building, in entrance: Entrance? = nil) throws -> Int {
    let door: SQL = entrance.map { "AND entrance_id = \($0.id)" } ?? ""
    return try row(
      """
      SELECT COUNT(*) AS units FROM unit WHERE \(within: building) \(door)
      """
    )?.int("units") ?? 0
  }

  /// `3号楼1单元502`, for lists of units of several buildings.
  func unitPlaces(_ ids: Set<ID<Unit>>, in district: Region) throws -> [ID<Unit>: String] {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT unit.id, unit.number, building.name AS building, entrance.name AS entrance FROM unit
      JOIN building ON building.district = unit.district AND building.id = unit.building_id
      LEFT JOIN entrance ON entrance.district = unit.district AND entrance.id = unit.entrance_id
      WHERE unit.district = \(district.district)
        AND unit.id IN (\(SQL(list: ids.map(\.rawValue))))
      """)
    return Dictionary(
      try found.map {
        let door = try $0.optionalString("entrance") ?? ""
        return (try $0.id("id"), try $0.string("building") + door + $0.string("number"))
      }, uniquingKeysWith: { $1 })
  }

  func unitNames(_ ids: Set<String>, in district: Region) throws -> [String: String] {
    let places = try unitPlaces(Set(ids.map { ID(rawValue: $0) }), in: district)
    return Dictionary(
      places.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  func unitID(_ roomKey: String, in building: Building) throws -> ID<Unit>? {
    try row(
      """
      SELECT id FROM unit
      WHERE district = \(building.region.district) AND building_id = \(building.id)
        AND room_key = \(roomKey)
      """
    )?.id("id")
  }

  func unitID(estateNumber: String, in region: Region) throws -> ID<Unit>? {
    try row(
      """
      SELECT id FROM unit
      WHERE district = \(region.district) AND estate_number = \(estateNumber)
      """
    )?.id("id")
  }
}

extension Connection {
  func insert(_ unit: Unit, at entrance: Entrance?, at now: Instant) throws {
    let keys = Unit.Keys(unit.particulars, in: entrance)
    try run(
      """
      INSERT INTO unit (
        district, id, region, complex_id, building_id, entrance_id, room, room_key, order_key,
        source, batch_id, added_at, \(Unit.Particulars.columns))
      VALUES (
        \(unit.region.district), \(unit.id), \(unit.region), \(unit.complex), \(unit.building),
        \(unit.entrance), \(keys.room), \(keys.within), \(keys.order), \(unit.origin.source),
        \(unit.origin.batch), \(now), \(unit.particulars.values))
      """)
  }

  func update(_ unit: Unit, at entrance: Entrance?) throws {
    let keys = Unit.Keys(unit.particulars, in: entrance)
    try run(
      """
      UPDATE unit SET entrance_id = \(unit.entrance),
        room = \(keys.room), room_key = \(keys.within), order_key = \(keys.order),
        \(unit.particulars.assignments)
      WHERE district = \(unit.region.district) AND id = \(unit.id)
      """)
  }

  func delete(_ unit: Unit) throws {
    try run("DELETE FROM unit WHERE district = \(unit.region.district) AND id = \(unit.id)")
  }
}

extension Unit {
  static var word: Message { Message(zh: "房屋", en: "unit") }

  init(_ row: Row, in complex: Complex) throws {
    self.init(
      id: try row.id("id"), region: try row.region(), complex: complex.id,
      building: try row.id("building_id"), entrance: try row.optionalID("entrance_id"),
      enterprise: complex.enterprise, particulars: try Particulars(row),
      origin: Origin(source: try row.string("source"), batch: try row.optionalID("batch_id")))
  }
}
