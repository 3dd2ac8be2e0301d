import Civil
package import Kernel
import Spreadsheet
package import Storage

/// Everything the database knows about the files that were taken in.
extension ReadConnection {
  package func batch(_ id: ID<ImportBatch>, in district: Region) throws -> ImportBatch {
    guard
      let row = try row(
        "SELECT * FROM import_batch WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(ImportBatch.word, id) }
    return try ImportBatch(row)
  }

  /// The latest of a file that began and did not end.
  func unfinishedBatch(of digest: String, _ kind: String, in district: Region) throws
    -> ImportBatch?
  {
    try row(
      """
      SELECT * FROM import_batch
      WHERE district = \(district.district) AND file_digest = \(digest) AND kind = \(kind)
        AND state = 'running'
      ORDER BY at DESC, id DESC LIMIT 1
      """
    ).map(ImportBatch.init)
  }

  /// Newest first.
  func batches(in district: Region, limit: Int) throws -> [ImportBatch] {
    try rows(
      """
      SELECT * FROM import_batch WHERE district = \(district.district)
      ORDER BY at DESC, id DESC LIMIT \(limit)
      """
    ).map(ImportBatch.init)
  }
}

extension Connection {
  func insert(_ batch: ImportBatch) throws {
    let counts = batch.counts
    try run(
      """
      INSERT INTO import_batch (
        district, id, region, kind, file_name, file_digest, profile, mapping, state, row_count, added,
        changed, unchanged, offered, waiting, refused, foreign_rows, remarks, doer_name, at, last_row,
        problem_count, effect_count, undo_place, undo_why, undone_by, undone_at, undo_removed,
        undo_restored, undo_left)
      VALUES (
        \(batch.region.district), \(batch.id), \(batch.region), \(batch.kind),
        \(batch.fileName), \(batch.fileDigest), \(batch.profile), \(batch.mapping.text),
        \(batch.state.rawValue),
        \(counts.rows), \(counts[.added]), \(counts[.changed]), \(counts[.unchanged]),
        \(counts[.offered]), \(counts[.waiting]), \(counts[.refused]), \(counts[.foreign]), \(batch.remarks),
        \(batch.doerName), \(batch.at), \(batch.lastRow),
        \(batch.problemCount), \(batch.effectCount), \(batch.undo.place), \(batch.undo.why),
        \(batch.undo.doerName), \(batch.undo.at), \(batch.undo.removed), \(batch.undo.restored),
        \(batch.undo.left))
      """)
  }

  func update(_ batch: ImportBatch) throws {
    let counts = batch.counts
    try run(
      """
      UPDATE import_batch SET mapping = \(batch.mapping.text), state = \(batch.state.rawValue), row_count = \(counts.rows),
        added = \(counts[.added]), changed = \(counts[.changed]),
        unchanged = \(counts[.unchanged]), offered = \(counts[.offered]), waiting = \(counts[.waiting]),
        refused = \(counts[.refused]), foreign_rows = \(counts[.foreign]),
        remarks = \(batch.remarks), last_row = \(batch.lastRow),
        problem_count = \(batch.problemCount), effect_count = \(batch.effectCount),
        undo_place = \(batch.undo.place), undo_why = \(batch.undo.why),
        undone_by = \(batch.undo.doerName), undone_at = \(batch.undo.at),
        undo_removed = \(batch.undo.removed), undo_restored = \(batch.undo.restored),
        undo_left = \(batch.undo.left)
      WHERE district = \(batch.region.district) AND id = \(batch.id)
      """)
  }
}

extension ImportBatch {
  package static var word: Message { Message(zh: "导入批次", en: "import") }

  init(_ row: Row) throws {
    var counts = ImportCounts()
    counts.rows = try row.int("row_count")
    counts.outcomes = [
      .added: try row.int("added"), .changed: try row.int("changed"),
      .unchanged: try row.int("unchanged"), .offered: try row.int("offered"),
      .waiting: try row.int("waiting"),
      .refused: try row.int("refused"), .foreign: try row.int("foreign_rows"),
    ]
    self.init(
      id: try row.id("id"), region: try row.region(), kind: try row.string("kind"),
      fileName: try row.string("file_name"), fileDigest: try row.string("file_digest"),
      profile: try row.string("profile"),
      mapping: try ColumnMapping(text: row.string("mapping")), state: try row.choice("state"),
      counts: counts,
      remarks: try row.string("remarks"), doerName: try row.string("doer_name"),
      at: try row.instant("at"), lastRow: try row.int("last_row"),
      problemCount: try row.int("problem_count"), effectCount: try row.int("effect_count"),
      undo: try Undo(row))
  }
}

extension ImportBatch.Undo {
  fileprivate init(_ row: Row) throws {
    self.init(
      place: try row.int("undo_place"), why: try row.string("undo_why"),
      doerName: try row.string("undone_by"), at: try row.optionalInstant("undone_at"),
      removed: try row.int("undo_removed"), restored: try row.int("undo_restored"),
      left: try row.int("undo_left"))
  }
}
