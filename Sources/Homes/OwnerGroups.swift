import Kernel
import Registry
import Storage

/// Owners and what they own, read for many rows at once.
extension ReadConnection {
  /// Who owns these units today; beside each the table it came with.
  func currentOwnerships(
    of units: Set<ID<Unit>>, in district: Region
  ) throws -> [(ownership: Ownership, batch: String?)] {
    guard !units.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM ownership
      WHERE district = \(district.district) AND until_on IS NULL
        AND unit_id IN (\(SQL(list: units.map(\.rawValue))))
      ORDER BY id
      """
    ).map { (try Ownership($0), try $0.optionalString("batch_id")) }
  }

  /// Those with any of these marks, the first registered last.
  func markedOwners(
    _ marks: Set<OwnerMarks>, in district: Region
  ) throws -> [(owner: ID<Owner>, complex: ID<Complex>, marks: OwnerMarks)] {
    let identities = Array(Set(marks.compactMap(\.identity)))
    let phones = Array(Set(marks.compactMap(\.phone)))
    let found = try [("identity_mark", identities), ("phone_mark", phones)].flatMap { key, list in
      list.isEmpty
        ? []
        : try rows(
          """
          SELECT id, complex_id, name_mark, phone_mark, identity_mark FROM owner
          WHERE district = \(district.district) AND \(raw: key) IN (\(SQL(list: list)))
          ORDER BY id DESC
          """)
    }
    return try found.map {
      (
        try $0.id("id"), try $0.id("complex_id"),
        OwnerMarks(
          name: try $0.optionalString("name_mark") ?? "",
          phone: try $0.optionalString("phone_mark"),
          identity: try $0.optionalString("identity_mark"))
      )
    }
  }

  /// What is owned today, in the order of its keys.
  func ownershipLines(
    in district: Region, after key: String, _ limit: Int
  ) throws -> [Ownership] {
    try rows(
      """
      SELECT * FROM ownership
      WHERE district = \(district.district) AND id > \(key) AND until_on IS NULL
      ORDER BY id LIMIT \(limit)
      """
    ).map(Ownership.init)
  }
}

extension Connection {
  func update(_ ownership: Ownership) throws {
    try run(
      """
      UPDATE ownership SET share_part = \(ownership.share?.part),
        share_whole = \(ownership.share?.whole), since_on = \(ownership.since)
      WHERE district = \(ownership.region.district) AND id = \(ownership.id)
      """)
  }
}
