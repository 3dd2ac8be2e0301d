package import Kernel
package import Storage

/// What the rows of the files that were taken in did, one by one, as the database knows it. What
/// has been undone is gone from here; what was left as it stands stays, with the reason.
extension ReadConnection {
  /// The latest first, before a place.
  func effects(of batch: ImportBatch, before place: Int, limit: Int) throws -> [KeptEffect] {
    try rows(
      """
      SELECT * FROM import_effect
      WHERE district = \(batch.region.district) AND batch_id = \(batch.id) AND place < \(place)
      ORDER BY place DESC LIMIT \(limit)
      """
    ).map(KeptEffect.init)
  }

  /// What was not undone, in the order of the file.
  func leftAlone(of batch: ImportBatch, limit: Int) throws -> [KeptEffect] {
    try rows(
      """
      SELECT * FROM import_effect
      WHERE district = \(batch.region.district) AND batch_id = \(batch.id)
        AND left_why IS NOT NULL
      ORDER BY place LIMIT \(limit)
      """
    ).map(KeptEffect.init)
  }
}

extension Connection {
  func insert(_ effects: [RowEffect], of batch: ImportBatch) throws {
    guard !effects.isEmpty else { return }
    let district = Value.text(batch.region.district)
    try run(
      Insertion(
        into: "import_effect",
        [
          "district", "batch_id", "place", "row_number", "noun", "thing_id", "is_new",
          "before_state", "after_digest",
        ],
        effects.enumerated().map { offset, it in
          [
            district, .text(batch.id.rawValue), .integer(Int64(batch.effectCount + offset + 1)),
            .integer(Int64(it.row)), .text(it.effect.noun), .text(it.effect.thing),
            .bool(it.effect.isNew), it.effect.before.map(Value.text) ?? .null,
            .text(it.effect.after),
          ]
        }))
  }

  /// These have been undone.
  func drop(_ effects: [KeptEffect], of batch: ImportBatch) throws {
    guard !effects.isEmpty else { return }
    let places = SQL(effects.map { "\($0.place)" as SQL }, separator: ", ")
    try run(
      """
      DELETE FROM import_effect
      WHERE district = \(batch.region.district) AND batch_id = \(batch.id)
        AND place IN (\(places))
      """)
  }

  func leave(_ effect: KeptEffect, of batch: ImportBatch) throws {
    try run(
      """
      UPDATE import_effect SET left_name = \(effect.left?.name),
        left_href = \(effect.left?.href), left_why = \(effect.left?.why)
      WHERE district = \(batch.region.district) AND batch_id = \(batch.id)
        AND place = \(effect.place)
      """)
  }

  /// Forgets how a thing stood before imports changed it; for what is to be known no longer.
  package func forgetEffects(on noun: String, _ thing: String, in district: Region) throws {
    try run(
      """
      UPDATE import_effect SET before_state = NULL
      WHERE district = \(district.district) AND noun = \(noun) AND thing_id = \(thing)
        AND before_state IS NOT NULL
      """)
  }
}

/// An effect with the row that had it.
struct RowEffect: Sendable {
  let row: Int
  let effect: ImportEffect
}

/// An effect as it is kept.
struct KeptEffect: Sendable {
  let place: Int
  let row: Int
  let noun: String
  let thing: String
  let isNew: Bool
  let before: String?
  let after: String
  /// Why it was not undone.
  var left: Left?

  struct Left: Sendable {
    let name: String
    let href: String?
    let why: String
  }

  init(_ row: Row) throws {
    place = try row.int("place")
    self.row = try row.int("row_number")
    noun = try row.string("noun")
    thing = try row.string("thing_id")
    isNew = try row.bool("is_new")
    before = try row.optionalString("before_state")
    after = try row.string("after_digest")
    left = try row.optionalString("left_why").map { why in
      Left(
        name: try row.optionalString("left_name") ?? "",
        href: try row.optionalString("left_href"), why: why)
    }
  }
}
