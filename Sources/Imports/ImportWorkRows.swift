import Civil
import Kernel
import Storage

/// What the database knows of the work on files: one line for each file, that of the latest work.
extension ReadConnection {
  func work(on batch: ID<ImportBatch>, in district: Region) throws -> ImportProgress? {
    try row(
      """
      SELECT * FROM import_work
      WHERE district = \(district.district) AND batch_id = \(batch)
      """
    ).map(ImportProgress.init)
  }

  /// Whether exactly this is what is being done with the file.
  func isUnderWay(_ order: ImportOrder) throws -> Bool {
    try row(
      """
      SELECT 1 AS one FROM import_work
      WHERE district = \(order.region.district) AND batch_id = \(order.id)
        AND ended_at IS NULL AND asked = \(try order.text)
      """) != nil
  }
}

extension Connection {
  /// - Returns: `false` where something is being done with the file already.
  func begin(_ order: ImportOrder, total: Int, as job: ID<Job>, at now: Instant) throws -> Bool {
    try run(
      """
      INSERT INTO import_work (
        district, batch_id, task, asked, job_id, attempt, total, done, began_at, is_stopping)
      VALUES (
        \(order.region.district), \(order.id), \(order.task.rawValue), \(try order.text), \(job), 0,
        \(total), 0, \(now), \(false))
      ON CONFLICT (district, batch_id) DO UPDATE SET
        task = excluded.task, asked = excluded.asked, job_id = excluded.job_id, attempt = 0,
        total = excluded.total, done = 0, began_at = excluded.began_at,
        is_stopping = excluded.is_stopping, ended_at = NULL, trouble = NULL
      WHERE import_work.ended_at IS NOT NULL
      """) == 1
  }

  /// Says which attempt of the job does the work from now on; earlier ones may say nothing more.
  func hold(_ order: ImportOrder, by job: Job) throws -> Bool {
    try run(
      """
      UPDATE import_work SET attempt = \(job.attempts)
      WHERE district = \(order.region.district) AND batch_id = \(order.id) AND job_id = \(job.id)
        AND attempt < \(job.attempts) AND ended_at IS NULL
      """) == 1
  }

  func keep(_ done: Int, of order: ImportOrder, by job: Job) throws -> Bool {
    try run("UPDATE import_work SET done = \(done) WHERE \(held(order, job))") == 1
  }

  func end(_ order: ImportOrder, by job: Job, trouble: String?, at now: Instant) throws -> Bool {
    try run(
      """
      UPDATE import_work SET ended_at = \(now), trouble = \(trouble) WHERE \(held(order, job))
      """) == 1
  }

  /// - Returns: whether there was work that can stop.
  func stopWork(on batch: ID<ImportBatch>, in district: Region) throws -> Bool {
    try run(
      """
      UPDATE import_work SET is_stopping = \(true)
      WHERE district = \(district.district) AND batch_id = \(batch) AND ended_at IS NULL
        AND is_stopping = \(false)
      """) > 0
  }

  private func held(_ order: ImportOrder, _ job: Job) -> SQL {
    """
    district = \(order.region.district) AND batch_id = \(order.id) AND job_id = \(job.id)
      AND attempt = \(job.attempts) AND ended_at IS NULL
    """
  }
}

extension ImportProgress {
  fileprivate init(_ row: Row) throws {
    self.init(
      task: try row.choice("task"), began: try row.instant("began_at"),
      total: try row.int("total"), done: try row.int("done"),
      isStopping: try row.bool("is_stopping"),
      isOver: try row.optionalInstant("ended_at") != nil,
      trouble: try row.optionalString("trouble"))
  }
}
