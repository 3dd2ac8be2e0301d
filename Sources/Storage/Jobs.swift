package import Civil
package import Kernel

/// Work that is done later, by whichever node has time: put in with the change that asks for it,
/// so that both are kept or neither is.
package struct Job: Sendable {
  package let district: String
  package let id: ID<Job>
  package let kind: String
  package let payload: String
  /// How often it was begun, this time included.
  package let attempts: Int
  package let leaseUntil: Instant
}

package enum JobState: String, Sendable, SQLConvertible {
  case waiting, running, done, failed
}

package enum Jobs {
  package static let migrations = [
    Migration(
      "job.1",
      """
      CREATE TABLE job (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        state TEXT NOT NULL,
        run_at BIGINT NOT NULL,
        attempts BIGINT NOT NULL,
        lease_until BIGINT,
        trouble TEXT,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX job_due ON job (district, state, run_at)")
  ]
}

extension Connection {
  /// Puts a job on the list. An id that is there already stays as it is, so that a job with a
  /// fixed name stands there once.
  package func add(
    job id: ID<Job>, _ kind: String, _ payload: String = "", in district: String, at: Instant
  ) throws {
    try run(
      """
      INSERT INTO job (district, id, kind, payload, state, run_at, attempts)
      VALUES (\(district), \(id), \(kind), \(payload), \(JobState.waiting), \(at), 0)
      ON CONFLICT (district, id) DO NOTHING
      """)
  }

  /// Takes the job that has waited longest, or one whose worker is gone, and holds it for a while.
  /// The condition stands twice: another node may take the same row first, and then this one finds
  /// it changed and gets nothing.
  package func takeJob(
    of kinds: [String], in district: String, now: Instant, for seconds: Int64
  ) throws -> Job? {
    let isDue: SQL = """
      ((state = \(JobState.waiting) AND run_at <= \(now))
      OR (state = \(JobState.running) AND lease_until < \(now)))
      """
    let kinds = SQL(kinds.map { SQL("\($0)") }, separator: ", ")
    return try row(
      """
      UPDATE job SET state = \(JobState.running), attempts = attempts + 1,
        lease_until = \(now.adding(seconds: seconds))
      WHERE district = \(district) AND \(isDue) AND id = (
        SELECT id FROM job WHERE district = \(district) AND \(isDue) AND kind IN (\(kinds))
        ORDER BY run_at, id LIMIT 1)
      RETURNING *
      """
    ).map(Job.init)
  }

  /// Holds the job longer. `false` when another worker has taken it over.
  package func extend(_ job: Job, until: Instant) throws -> Bool {
    try run("UPDATE job SET lease_until = \(until) WHERE \(held(job))") == 1
  }

  /// Done; or, for work that recurs, to be done again.
  package func finish(_ job: Job, again: Instant? = nil) throws -> Bool {
    let state: JobState = again == nil ? .done : .waiting
    return try run(
      """
      UPDATE job SET state = \(state), lease_until = NULL, trouble = NULL,
        attempts = CASE WHEN \(again != nil) THEN 0 ELSE attempts END,
        run_at = COALESCE(\(again), run_at)
      WHERE \(held(job))
      """) == 1
  }

  /// Did not work: another try later, or none any more.
  package func fail(_ job: Job, _ trouble: String, again: Instant?) throws -> Bool {
    let state: JobState = again == nil ? .failed : .waiting
    return try run(
      """
      UPDATE job SET state = \(state), lease_until = NULL, trouble = \(trouble),
        run_at = COALESCE(\(again), run_at)
      WHERE \(held(job))
      """) == 1
  }

  /// Each taking counts up, so the number says whether it is still ours.
  private func held(_ job: Job) -> SQL {
    """
    district = \(job.district) AND id = \(job.id) AND state = \(JobState.running)
      AND attempts = \(job.attempts)
    """
  }
}

extension ReadConnection {
  /// How many jobs stand in each state, for those who watch over the system.
  package func jobCounts(in district: String) throws -> [JobState: Int] {
    try Dictionary(
      uniqueKeysWithValues: rows(
        "SELECT state, COUNT(*) AS jobs FROM job WHERE district = \(district) GROUP BY state"
      ).map { (try $0.choice("state"), try $0.int("jobs")) })
  }
}

extension Job {
  fileprivate init(_ row: Row) throws {
    self.init(
      district: try row.string("district"), id: try row.id("id"), kind: try row.string("kind"),
      payload: try row.string("payload"), attempts: try row.int("attempts"),
      leaseUntil: try row.instant("lease_until"))
  }
}
