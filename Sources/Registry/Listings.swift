import Civil
import FoundationEssentials
package import Kernel
package import Storage

/// Everything the database knows about what files said of complexes.
extension ReadConnection {
  func listing(_ id: ID<Listing>, in district: Region) throws -> Listing {
    guard
      let row = try row(
        "SELECT * FROM complex_listing WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "同名记录", en: "listing"), id) }
    return try Listing(row)
  }

  func listings(keys: Set<String>, in district: Region) throws -> [Listing] {
    guard !keys.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM complex_listing
      WHERE district = \(district.district) AND listing_key IN (\(SQL(list: Array(keys))))
      """
    ).map(Listing.init)
  }

  func listings(_ ids: [String], in district: Region) throws -> [Listing] {
    guard !ids.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM complex_listing
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids))) ORDER BY id
      """
    ).map(Listing.init)
  }

  func listings(of complex: ID<Complex>, in district: Region) throws -> [Listing] {
    try rows(
      """
      SELECT * FROM complex_listing
      WHERE district = \(district.district) AND complex_id = \(complex) ORDER BY id
      """
    ).map(Listing.init)
  }

  /// Complexes with listings that wait for a person, after the given one.
  package func complexesToMerge(in district: Region, after last: ID<Complex>?, limit: Int) throws
    -> [ID<Complex>]
  {
    let start: SQL = last.map { "AND complex_id > \($0)" } ?? ""
    return try rows(
      """
      SELECT DISTINCT complex_id FROM complex_listing
      WHERE district = \(district.district) AND state = 'open' \(start)
      ORDER BY complex_id LIMIT \(limit)
      """
    ).map { try $0.id("complex_id") }
  }

  func openListings(of complexes: [ID<Complex>], in district: Region) throws -> [Listing] {
    guard !complexes.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM complex_listing
      WHERE district = \(district.district) AND state = 'open'
        AND complex_id IN (\(SQL(list: complexes.map(\.rawValue))))
      ORDER BY complex_id, id
      """
    ).map(Listing.init)
  }

  /// How many complexes, and how many listings, wait to be merged.
  package func mergeCounts(in district: Region) throws -> (complexes: Int, listings: Int) {
    let row = try row(
      """
      SELECT COUNT(DISTINCT complex_id) AS complexes, COUNT(*) AS listings FROM complex_listing
      WHERE district = \(district.district) AND state = 'open'
      """)
    return (try row?.int("complexes") ?? 0, try row?.int("listings") ?? 0)
  }
}

extension Connection {
  func insert(_ listing: Listing, at now: Instant) throws {
    try run(
      """
      INSERT INTO complex_listing (
        district, id, listing_key, complex_id, region, state, name, source, content, row_number,
        batch_id, added_at)
      VALUES (
        \(listing.region.district), \(listing.id), \(listing.key), \(listing.complex),
        \(listing.region), \(listing.state.rawValue), \(listing.name), \(listing.source),
        \(Listing.text(listing.content)), \(listing.row), \(listing.batch), \(now))
      """)
  }

  func update(_ listing: Listing, complex: ID<Complex>? = nil) throws {
    try run(
      """
      UPDATE complex_listing SET state = \(listing.state.rawValue),
        complex_id = \(complex ?? listing.complex), content = \(Listing.text(listing.content))
      WHERE district = \(listing.region.district) AND id = \(listing.id)
      """)
  }
}

extension Listing {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), key: try row.string("listing_key"),
      complex: try row.id("complex_id"), region: try row.region(),
      state: try row.choice("state"), name: try row.string("name"),
      source: try row.string("source"), content: try Self.content(try row.string("content")),
      row: try row.int("row_number"), batch: try row.id("batch_id"))
  }

  static func text(_ content: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(content), as: UTF8.self)
  }

  static func content(_ text: String) throws -> [String: String] {
    try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}
