import Civil
import Kernel
import Storage

/// Everything the database knows about invitations.
extension ReadConnection {
  func openInvitation(_ secret: String, in district: Region, at now: Instant) throws -> Invitation {
    let found = try row(
      """
      SELECT * FROM invitation
      WHERE district = \(district.district) AND digest = \(Secret.digest(of: secret))
      """
    ).map(Invitation.init)
    guard let found, found.isOpen(at: now) else { throw AccountRefusal.invitationGone }
    return found
  }
}

extension Connection {
  /// Ends whatever invitation the person had and stores the new one.
  func replace(
    with invitation: Invitation, digest: String, for person: Person, by doer: ID<Doer>,
    at now: Instant
  ) throws {
    try endInvitations(of: person, at: now)
    try run(
      """
      INSERT INTO invitation (district, digest, id, person_id, invited_by, expires_at)
      VALUES (
        \(person.region.district), \(digest), \(invitation.id), \(person.id), \(doer),
        \(invitation.expiresAt))
      """)
  }

  func endInvitations(of person: Person, at now: Instant) throws {
    try run(
      """
      UPDATE invitation SET ended_at = \(now)
      WHERE district = \(person.region.district) AND person_id = \(person.id)
        AND ended_at IS NULL
      """)
  }
}

extension Invitation {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), person: try row.id("person_id"),
      expiresAt: try row.instant("expires_at"), endedAt: try row.optionalInstant("ended_at"))
  }
}
