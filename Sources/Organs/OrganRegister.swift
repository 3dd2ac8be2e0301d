package import Kernel
package import Storage

/// Everything the database knows about organs. Other areas read them through these words.
extension ReadConnection {
  package func organ(_ id: String, in district: Region) throws -> Organ {
    guard let organ = try organIfKnown(id, in: district) else { throw OrganRefusal.unknown(id) }
    return organ
  }

  package func organIfKnown(_ id: String, in district: Region) throws -> Organ? {
    try row("SELECT * FROM organ WHERE district = \(district.district) AND id = \(id)")
      .map(Organ.init)
  }

  /// All organs of a region and below, streets before their communities.
  package func organs(under region: Region, kind: OrganKind? = nil) throws -> [Organ] {
    let kept: SQL = kind.map { "AND kind = \($0.rawValue)" } ?? ""
    return try rows("SELECT * FROM organ WHERE \(under: region) \(kept) ORDER BY region, id")
      .map(Organ.init)
  }

  /// A page of organs that are not enterprises, after the given one.
  func organs(within scope: Scope, after id: String?, matching text: String, limit: Int) throws
    -> [Organ]
  {
    let start: SQL = id.map { "AND id > \($0)" } ?? ""
    let match: SQL = text.isEmpty ? "" : "AND name LIKE \("%" + text + "%")"
    return try rows(
      """
      SELECT * FROM organ WHERE \(within: scope) \(match) \(start) ORDER BY id LIMIT \(limit)
      """
    ).map(Organ.init)
  }

  /// The short names of many organs at once, for lists.
  package func organNames(_ ids: some Collection<String>, in district: Region) throws
    -> [String: String]
  {
    guard !ids.isEmpty else { return [:] }
    let wanted = SQL(Set(ids).sorted().map { "\($0)" as SQL }, separator: ", ")
    let rows = try rows(
      """
      SELECT id, short_name FROM organ
      WHERE district = \(district.district) AND id IN (\(wanted))
      """)
    return Dictionary(
      try rows.map { (try $0.string("id"), try $0.string("short_name")) },
      uniquingKeysWith: { first, _ in first })
  }

  package func organName(_ id: String, in district: Region) throws -> String {
    try organNames([id], in: district)[id] ?? id
  }
}

extension Connection {
  /// Returns `false` when it was there before.
  func insert(_ organ: Organ) throws -> Bool {
    try run(
      """
      INSERT INTO organ (district, id, kind, name, short_name, region, enterprise, parent)
      VALUES (
        \(organ.region.district), \(organ.id), \(organ.kind.rawValue), \(organ.name),
        \(organ.shortName), \(organ.region), \(organ.enterprise), \(organ.parent))
      ON CONFLICT (district, id) DO NOTHING
      """) == 1
  }
}

extension ReadConnection {
  /// How many people belong to each of these organs, if any do.
  package func organPeople(of ids: [String], in district: Region) throws -> [String: Int] {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT organ, COUNT(*) AS n FROM person
      WHERE district = \(district.district)
        AND organ IN (\(SQL(ids.map { "\($0)" as SQL }, separator: ", ")))
      GROUP BY organ
      """)
    return Dictionary(
      try found.map { (try $0.string("organ"), try $0.int("n")) }, uniquingKeysWith: { $1 })
  }
}

extension Connection {
  /// Takes organs out again that came by mistake, with their posts; refused by the schema where
  /// somebody is or was in one.
  package func remove(organs ids: [String], in district: Region) throws {
    let list = SQL(ids.map { "\($0)" as SQL }, separator: ", ")
    try run("DELETE FROM post WHERE district = \(district.district) AND organ IN (\(list))")
    try run("DELETE FROM organ WHERE district = \(district.district) AND id IN (\(list))")
  }
}

extension Organ {
  init(_ row: Row) throws {
    self.init(
      id: try row.string("id"), kind: try row.choice("kind"), name: try row.string("name"),
      shortName: try row.string("short_name"), region: try row.region(),
      parent: try row.optionalString("parent"))
  }
}
