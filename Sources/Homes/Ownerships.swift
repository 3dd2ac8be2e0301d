import Civil
import Kernel
import Registry
import Storage

/// Everything the database knows about who owns what.
extension ReadConnection {
  /// Those of today first, the principal one on top; then the earlier ones, the latest first.
  func ownerships(of unit: Unit) throws -> [Ownership] {
    try rows(
      """
      SELECT * FROM ownership
      WHERE district = \(unit.region.district) AND unit_id = \(unit.id)
      ORDER BY COALESCE(until_on, '9999-12-31') DESC, is_principal DESC, id LIMIT 200
      """
    ).map(Ownership.init)
  }

  func ownerships(of owner: Owner) throws -> [Ownership] {
    try rows(
      """
      SELECT * FROM ownership
      WHERE district = \(owner.region.district) AND owner_id = \(owner.id)
      ORDER BY COALESCE(until_on, '9999-12-31') DESC, id LIMIT 500
      """
    ).map(Ownership.init)
  }

  func ownership(_ id: ID<Ownership>, in district: Region) throws -> Ownership {
    guard
      let row = try row(
        "SELECT * FROM ownership WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "产权登记", en: "ownership"), id) }
    return try Ownership(row)
  }

  func ownershipCount(of unit: Unit) throws -> Int {
    try row(
      """
      SELECT COUNT(*) AS owners FROM ownership
      WHERE district = \(unit.region.district) AND unit_id = \(unit.id)
      """
    )?.int("owners") ?? 0
  }
}

extension Connection {
  func insert(_ ownership: Ownership) throws {
    try run(
      """
      INSERT INTO ownership (
        district, id, region, complex_id, unit_id, owner_id, share_part, share_whole, is_principal,
        since_on)
      VALUES (
        \(ownership.region.district), \(ownership.id), \(ownership.region), \(ownership.complex),
        \(ownership.unit), \(ownership.owner), \(ownership.share?.part), \(ownership.share?.whole),
        \(ownership.isPrincipal), \(ownership.since))
      """)
  }

  func end(_ ownership: Ownership, on day: Day) throws {
    try run(
      """
      UPDATE ownership SET until_on = \(day)
      WHERE district = \(ownership.region.district) AND id = \(ownership.id)
      """)
  }

  /// Nobody of the unit is named first any more.
  func clearPrincipal(of unit: Unit) throws {
    try run(
      """
      UPDATE ownership SET is_principal = \(false)
      WHERE district = \(unit.region.district) AND unit_id = \(unit.id) AND until_on IS NULL
      """)
  }

  func makePrincipal(_ ownership: Ownership) throws {
    try run(
      """
      UPDATE ownership SET is_principal = \(true)
      WHERE district = \(ownership.region.district) AND id = \(ownership.id)
      """)
  }
}

extension Ownership {
  init(_ row: Row) throws {
    let part = try row.optionalInt("share_part")
    let whole = try row.optionalInt("share_whole")
    self.init(
      id: try row.id("id"), region: try row.region(), complex: try row.id("complex_id"),
      unit: try row.id("unit_id"), owner: try row.id("owner_id"),
      share: part.flatMap { part in whole.flatMap { Share(part, of: $0) } },
      isPrincipal: try row.bool("is_principal"), since: try row.optionalDay("since_on"),
      until: try row.optionalDay("until_on"))
  }
}
