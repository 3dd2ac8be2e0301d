import Civil
import Kernel
import Storage

/// Everything the database knows about sessions.
extension ReadConnection {
  func session(_ digest: String, in district: Region) throws -> Session? {
    try row(
      """
      SELECT * FROM session
      WHERE district = \(district.district) AND digest = \(digest) AND ended_at IS NULL
      """
    ).map(Session.init)
  }

  /// The open sessions of an account, latest first.
  func sessions(
    of account: Account, at now: Instant, under limits: SessionLimits
  ) throws -> [Session] {
    try rows(
      """
      SELECT * FROM session
      WHERE district = \(account.region.district) AND account_id = \(account.id)
        AND ended_at IS NULL AND began_at > \(limits.earliestBegin(at: now))
      ORDER BY began_at DESC, digest
      """
    ).map(Session.init).filter { $0.isGood(at: now, under: limits) }
  }

  /// The posts a person holds on a day, with the organ of each; the post of their own organ that
  /// says most about their work comes first.
  func mandates(of person: Person, on day: Day) throws -> [(role: Role, organ: Organ)] {
    try rows(
      """
      SELECT post.role, post.place, organ.* FROM tenure
      JOIN post ON post.district = tenure.district AND post.id = tenure.post_id
      JOIN organ ON organ.district = post.district AND organ.id = post.organ
      WHERE tenure.district = \(person.region.district) AND tenure.person_id = \(person.id)
        AND tenure.from_on <= \(day) AND (tenure.to_on IS NULL OR tenure.to_on >= \(day))
      ORDER BY tenure.from_on, tenure.id
      """
    ).map { (try $0.choice("role"), try Organ($0)) }
  }
}

extension Connection {
  func insert(_ session: Session, in district: Region) throws {
    try run(
      """
      INSERT INTO session (
        district, digest, account_id, stage, began_at, seen_at, network, browser)
      VALUES (
        \(district.district), \(session.digest), \(session.account), \(session.stage.rawValue),
        \(session.beganAt), \(session.seenAt), \(session.network), \(session.browser))
      """)
  }

  func touch(_ session: Session, in district: Region, at now: Instant) throws {
    try run(
      """
      UPDATE session SET seen_at = \(now)
      WHERE district = \(district.district) AND digest = \(session.digest)
      """)
  }

  func end(session digest: String, in district: Region, at now: Instant) throws {
    try run(
      """
      UPDATE session SET ended_at = \(now)
      WHERE district = \(district.district) AND digest = \(digest) AND ended_at IS NULL
      """)
  }

  func endSessions(of account: Account, but kept: String = "", at now: Instant) throws {
    try run(
      """
      UPDATE session SET ended_at = \(now)
      WHERE district = \(account.region.district) AND account_id = \(account.id)
        AND digest <> \(kept) AND ended_at IS NULL
      """)
  }
}

extension Session {
  init(_ row: Row) throws {
    self.init(
      digest: try row.string("digest"), account: try row.id("account_id"),
      stage: try row.choice("stage"), beganAt: try row.instant("began_at"),
      seenAt: try row.instant("seen_at"), network: try row.string("network"),
      browser: try row.string("browser"))
  }
}
