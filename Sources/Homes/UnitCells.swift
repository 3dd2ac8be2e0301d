package import Civil
package import Kernel
package import Registry
package import Storage

/// Units as the table of their building shows them, and what they add up to.
extension ReadConnection {
  /// Entrance by entrance, from the ground up, from behind a place in that order.
  func units(of building: Building, after place: UnitCell.Place?, limit: Int) throws -> [UnitCell] {
    let start: SQL = place.map { "AND (order_key, id) > (\($0.order), \($0.id))" } ?? ""
    return try rows(
      """
      SELECT id, entrance_id, number, floor, kind, status, order_key FROM unit
      WHERE \(within: building) \(start)
      ORDER BY order_key, id LIMIT \(limit)
      """
    ).map(UnitCell.init)
  }

  /// What is registered of each building: how many units of each kind and state, and their area.
  package func unitSums(of complex: Complex) throws -> [UnitSum] {
    try rows(
      """
      SELECT building_id, kind, status, COUNT(*) AS units, COUNT(area) AS measured,
        COALESCE(SUM(area), 0) AS area
      FROM unit
      WHERE district = \(complex.region.district) AND complex_id = \(complex.id)
        AND region = \(complex.region)
      GROUP BY building_id, kind, status ORDER BY building_id, kind, status
      """
    ).map(UnitSum.init)
  }
}

extension SQL.StringInterpolation {
  /// The units of a building, by the index of their places.
  mutating func appendInterpolation(within building: Building) {
    appendInterpolation(
      """
      district = \(building.region.district) AND region = \(building.region)
        AND complex_id = \(building.complex) AND building_id = \(building.id)
      """ as SQL)
  }
}

/// As much of a unit as the table of its building shows.
struct UnitCell: Sendable {
  let id: ID<Unit>
  let entrance: ID<Entrance>?
  let number: String
  let floor: Int?
  let kind: UnitKind
  let status: UnitStatus
  let order: String

  /// Where a page of units ended.
  struct Place: Sendable {
    let order: String
    let id: ID<Unit>
  }
}

extension UnitCell {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), entrance: try row.optionalID("entrance_id"),
      number: try row.string("number"), floor: try row.optionalInt("floor"),
      kind: try row.choice("kind"), status: try row.choice("status"),
      order: try row.string("order_key"))
  }
}

/// How many units of one kind and state a building has.
package struct UnitSum: Sendable {
  package let building: ID<Building>
  package let kind: UnitKind
  package let status: UnitStatus
  package let units: Int
  /// How many of them say how large they are.
  package let measured: Int
  package let area: CentiArea
}

extension UnitSum {
  fileprivate init(_ row: Row) throws {
    self.init(
      building: try row.id("building_id"), kind: try row.choice("kind"),
      status: try row.choice("status"), units: try row.int("units"),
      measured: try row.int("measured"), area: CentiArea(Int64(try row.int("area"))))
  }
}
