import Civil
import FoundationEssentials
package import Kernel
import Spreadsheet
package import Storage

/// Everything the database knows about saved profiles.
extension ReadConnection {
  package func savedProfiles(in district: Region) throws -> [SavedProfile] {
    try rows(
      """
      SELECT * FROM import_profile WHERE district = \(district.district)
      ORDER BY kind, name LIMIT 500
      """
    ).map(SavedProfile.init)
  }

  func savedProfile(_ id: ID<SavedProfile>, in district: Region) throws -> SavedProfile {
    guard
      let row = try row(
        "SELECT * FROM import_profile WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(SavedProfile.word, id) }
    return try SavedProfile(row)
  }

  func savedProfile(named name: String, in district: Region) throws -> SavedProfile? {
    try row(
      "SELECT * FROM import_profile WHERE district = \(district.district) AND name = \(name)"
    ).map(SavedProfile.init)
  }
}

extension Connection {
  func insert(_ profile: SavedProfile, at now: Instant) throws {
    try run(
      """
      INSERT INTO import_profile (district, id, kind, base, name, mapping, doer_name, at)
      VALUES (
        \(profile.region.district), \(profile.id), \(profile.kind), \(profile.base),
        \(profile.name), \(profile.mapping.text), \(profile.doerName), \(now))
      """)
  }

  func update(_ profile: SavedProfile) throws {
    try run(
      """
      UPDATE import_profile SET name = \(profile.name), mapping = \(profile.mapping.text)
      WHERE district = \(profile.region.district) AND id = \(profile.id)
      """)
  }

  func remove(_ profile: SavedProfile) throws {
    try run(
      """
      DELETE FROM import_profile
      WHERE district = \(profile.region.district) AND id = \(profile.id)
      """)
  }
}

extension SavedProfile {
  static var word: Message { Message(zh: "列对应方案", en: "profile") }

  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), region: Region(try row.string("district")),
      kind: try row.string("kind"), base: try row.string("base"), name: try row.string("name"),
      mapping: try ColumnMapping(text: row.string("mapping")),
      doerName: try row.string("doer_name"))
  }
}

extension ColumnMapping {
  /// As the database keeps it, always the same for the same mapping.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(columns), as: UTF8.self)
    }
  }

  init(text: String) throws {
    self.init(try JSONDecoder().decode([String: String].self, from: Data(text.utf8)))
  }
}
