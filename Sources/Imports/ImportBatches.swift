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

  /// Newest first.
  func batches(in district: Region, limit: Int) throws -> [ImportBatch] {
    try rows(
      """
      SELECT * FROM import_batch WHERE district = \(district.district)
      ORDER BY at DESC, id DESC LIMIT \(limit)
      """
    ).map(ImportBatch.init)
  }

  func problems(of batch: ID<ImportBatch>, in district: Region, after place: Int, limit: Int)
    throws -> [KeptProblem]
  {
    try rows(
      """
      SELECT * FROM import_problem
      WHERE district = \(district.district) AND batch_id = \(batch) AND place > \(place)
      ORDER BY place LIMIT \(limit)
      """
    ).map(KeptProblem.init)
  }

  func problemCount(of batch: ID<ImportBatch>, in district: Region) throws -> Int {
    try row(
      """
      SELECT COUNT(*) AS n FROM import_problem
      WHERE district = \(district.district) AND batch_id = \(batch)
      """
    )?.int("n") ?? 0
  }
}

extension Connection {
  func insert(_ batch: ImportBatch) throws {
    let counts = batch.counts
    try run(
      """
      INSERT INTO import_batch (
        district, id, region, kind, file_name, file_digest, profile, state, row_count, added,
        changed, unchanged, offered, waiting, refused, foreign_rows, remarks, doer_name, at)
      VALUES (
        \(batch.region.district), \(batch.id), \(batch.region), \(batch.kind),
        \(batch.fileName), \(batch.fileDigest), \(batch.profile), \(batch.state.rawValue),
        \(counts.rows), \(counts[.added]), \(counts[.changed]), \(counts[.unchanged]),
        \(counts[.offered]), \(counts[.waiting]), \(counts[.refused]), \(counts[.foreign]), \(batch.remarks),
        \(batch.doerName), \(batch.at))
      """)
  }

  func update(_ batch: ImportBatch) throws {
    let counts = batch.counts
    try run(
      """
      UPDATE import_batch SET state = \(batch.state.rawValue), row_count = \(counts.rows),
        added = \(counts[.added]), changed = \(counts[.changed]),
        unchanged = \(counts[.unchanged]), offered = \(counts[.offered]), waiting = \(counts[.waiting]),
        refused = \(counts[.refused]), foreign_rows = \(counts[.foreign]),
        remarks = \(batch.remarks)
      WHERE district = \(batch.region.district) AND id = \(batch.id)
      """)
  }

  func insert(_ problems: [Problem], of batch: ImportBatch, from start: Int) throws {
    for (offset, problem) in problems.enumerated() {
      try run(
        """
        INSERT INTO import_problem (
          district, batch_id, place, row_number, column_letters, header, written, message,
          is_error)
        VALUES (
          \(batch.region.district), \(batch.id), \(start + offset), \(problem.row),
          \(problem.columnLetters), \(problem.header), \(problem.value), \(problem.message.zh),
          \(problem.severity == .error))
        """)
    }
  }

  func dropProblems(of batch: ImportBatch) throws {
    try run(
      """
      DELETE FROM import_problem
      WHERE district = \(batch.region.district) AND batch_id = \(batch.id)
      """)
  }
}

/// A problem as it is kept for the page of its file.
struct KeptProblem: Sendable {
  let place: Int
  let row: Int
  let column: String?
  let header: String
  let written: String
  let message: String
  let isError: Bool

  init(_ row: Row) throws {
    place = try row.int("place")
    self.row = try row.int("row_number")
    column = try row.optionalString("column_letters")
    header = try row.string("header")
    written = try row.string("written")
    message = try row.string("message")
    isError = try row.bool("is_error")
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
      profile: try row.string("profile"), state: try row.choice("state"), counts: counts,
      remarks: try row.string("remarks"), doerName: try row.string("doer_name"),
      at: try row.instant("at"))
  }
}
