import Kernel
import Spreadsheet
import Storage

/// What there was to say about the cells of the files that were taken in.
extension ReadConnection {
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
