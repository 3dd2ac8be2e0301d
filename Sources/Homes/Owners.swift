import Civil
package import Kernel
import Registry
package import Storage

/// Everything the database knows about owners.
extension ReadConnection {
  package func owner(_ id: ID<Owner>, in district: Region, _ vault: Vault) throws -> Owner {
    guard
      let row = try row(
        "SELECT * FROM owner WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "业主", en: "owner"), id) }
    return try Owner(row, vault)
  }

  func owners(_ ids: Set<ID<Owner>>, in district: Region, _ vault: Vault) throws
    -> [ID<Owner>: Owner]
  {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT * FROM owner
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids.map(\.rawValue))))
      """
    ).map { try Owner($0, vault) }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// Another with every change: a digest of what is sealed, which says nothing about it.
  func seal(of owner: Owner) throws -> String {
    let sealed = try row(
      """
      SELECT sealed FROM owner
      WHERE district = \(owner.region.district) AND id = \(owner.id)
      """
    )?.optionalString("sealed")
    return Owner.seal(on: sealed)
  }

  /// Those with any of these marks, as far as a scope reaches.
  func owners(marked marks: [String], within scope: Scope, _ vault: Vault, limit: Int) throws
    -> [Owner]
  {
    let district = scope.region.district
    let list = SQL(list: marks)
    return try rows(
      """
      SELECT * FROM owner WHERE \(SQL.inComplexes(within: scope)) AND id IN (
        SELECT id FROM owner WHERE district = \(district) AND name_mark IN (\(list))
        UNION SELECT id FROM owner WHERE district = \(district) AND phone_mark IN (\(list))
        UNION SELECT id FROM owner WHERE district = \(district) AND identity_mark IN (\(list)))
      ORDER BY complex_id, id LIMIT \(limit)
      """
    ).map { try Owner($0, vault) }
  }

  /// The one in a complex who is meant: by the number, or else by name and phone together. A name
  /// alone tells nobody apart.
  func ownerID(_ marks: OwnerMarks, in complex: Complex) throws -> ID<Owner>? {
    let own: SQL = """
      district = \(complex.region.district) AND complex_id = \(complex.id)
      """
    if let identity = marks.identity {
      return try row(
        "SELECT id FROM owner WHERE identity_mark = \(identity) AND \(own) ORDER BY id"
      )?.id("id")
    }
    guard let phone = marks.phone else { return nil }
    return try row(
      """
      SELECT id FROM owner
      WHERE phone_mark = \(phone) AND name_mark = \(marks.name) AND \(own) ORDER BY id
      """
    )?.id("id")
  }
}

extension Connection {
  func insert(_ owner: Owner, sealed: String, _ marks: OwnerMarks, at now: Instant) throws {
    try run(
      """
      INSERT INTO owner (
        district, id, region, complex_id, kind, sealed, name_mark, phone_mark, identity_mark,
        added_at)
      VALUES (
        \(owner.region.district), \(owner.id), \(owner.region), \(owner.complex),
        \(owner.particulars?.kind.rawValue), \(sealed), \(marks.name), \(marks.phone),
        \(marks.identity), \(now))
      """)
  }

  func update(_ owner: Owner, sealed: String, _ marks: OwnerMarks) throws {
    try run(
      """
      UPDATE owner SET kind = \(owner.particulars?.kind.rawValue), sealed = \(sealed),
        name_mark = \(marks.name), phone_mark = \(marks.phone), identity_mark = \(marks.identity)
      WHERE district = \(owner.region.district) AND id = \(owner.id)
      """)
  }

  /// Leaves the head that votes are counted by, and nothing that says whose it is.
  func erase(_ owner: Owner) throws {
    try run(
      """
      UPDATE owner
      SET sealed = NULL, name_mark = NULL, phone_mark = NULL, identity_mark = NULL
      WHERE district = \(owner.region.district) AND id = \(owner.id)
      """)
  }
}

extension Owner {
  static func seal(on sealed: String?) -> String {
    String(Digest(of: sealed ?? "").description.prefix(16))
  }

  init(_ row: Row, _ vault: Vault) throws {
    let id: ID<Owner> = try row.id("id")
    let kind: OwnerKind = try row.choice("kind")
    let sealed = try row.optionalString("sealed")
    self.init(
      id: id, region: try row.region(), complex: try row.id("complex_id"),
      particulars: try sealed.map { try vault.open($0, kind: kind, of: id) },
      seal: Self.seal(on: sealed))
  }
}
