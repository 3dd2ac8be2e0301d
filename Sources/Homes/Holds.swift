import Civil
import Kernel
import Registry
import Storage

/// Everything the database knows about holds.
extension ReadConnection {
  /// Those that lie, and those that did, the latest first.
  func holds(of owners: [ID<Owner>], in district: Region) throws -> [Hold] {
    guard !owners.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM owner_hold
      WHERE district = \(district.district)
        AND owner_id IN (\(SQL(list: owners.map(\.rawValue))))
      ORDER BY id DESC LIMIT 100
      """
    ).map(Hold.init)
  }

  func hold(_ id: ID<Hold>, in district: Region) throws -> Hold {
    guard
      let row = try row(
        "SELECT * FROM owner_hold WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "保全", en: "hold"), id) }
    return try Hold(row)
  }
}

extension Connection {
  func insert(_ hold: Hold) throws {
    try run(
      """
      INSERT INTO owner_hold (
        district, id, region, complex_id, owner_id, why, placed_by, placed_on, until_on, is_lifted)
      VALUES (
        \(hold.region.district), \(hold.id), \(hold.region), \(hold.complex), \(hold.owner),
        \(hold.why), \(hold.placedBy), \(hold.placedOn), \(hold.until), \(false))
      """)
  }

  func lift(_ hold: Hold) throws {
    try run(
      """
      UPDATE owner_hold SET is_lifted = \(true)
      WHERE district = \(hold.region.district) AND id = \(hold.id)
      """)
  }
}

extension Hold {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), region: try row.region(), complex: try row.id("complex_id"),
      owner: try row.id("owner_id"), why: try row.string("why"),
      placedBy: try row.string("placed_by"), placedOn: try row.day("placed_on"),
      until: try row.optionalDay("until_on"), isLifted: try row.bool("is_lifted"))
  }
}
