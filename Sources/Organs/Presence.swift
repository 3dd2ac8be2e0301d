package import Acts
import Civil
package import Kernel
package import Storage

/// Somebody who is in the house, with everything they may do today.
package struct Present: Sendable {
  package let doer: Doer
  package let organName: String
  package let session: String
}

/// Knows who is in the house. It reads and writes beside the desk, because it works before anybody
/// is known; all it ever writes is that a session is alive.
package struct Presence: Sendable {
  private let database: any Database
  private let district: Region
  private let matrix: RoleMatrix
  private let rules: EntryRules
  private let surroundings: Surroundings

  package init(
    database: any Database, district: Region, matrix: RoleMatrix, rules: EntryRules,
    surroundings: Surroundings
  ) {
    self.database = database
    self.district = district
    self.matrix = matrix
    self.rules = rules
    self.surroundings = surroundings
  }

  /// Who holds the open session with this secret. What they may do comes from the posts they hold
  /// today, so that a change of personnel works at once.
  package func holder(of secret: String) async throws -> Present? {
    let now = surroundings.now()
    let digest = Secret.digest(of: secret)
    let found = try await database.read { db -> (Session, Present)? in
      guard let session = try db.session(digest, in: district), session.stage == .open,
        session.isGood(at: now, under: rules.sessions),
        let present = try present(
          session.account, session: session.digest, on: now.day, in: db)
      else { return nil }
      return (session, present)
    }
    guard let (session, present) = found else { return nil }
    try await keepAlive(session, at: now)
    return present
  }

  /// For whom a program acts that shows this token, with what the token leaves of what they may do.
  package func holder(ofToken secret: String) async throws -> Present? {
    let now = surroundings.now()
    let digest = Secret.digest(of: secret)
    let found = try await database.read { db -> (AccessToken, Present)? in
      guard let token = try db.token(digest: digest, in: district), token.isGood(at: now),
        let present = try present(token.account, session: "", on: now.day, in: db)
      else { return nil }
      return (token, present.limited(to: token))
    }
    guard let (token, present) = found else { return nil }
    let isLate = token.lastUsedAt.map { now > $0.adding(seconds: 60) } ?? true
    if isLate { try? await database.write { try $0.touch(token, in: district, at: now) } }
    return present
  }

  private func present(
    _ id: ID<Person>, session: String, on day: Day, in db: any ReadConnection
  ) throws -> Present? {
    let account = try db.account(id, in: district)
    let person = try db.person(id, in: district)
    let mandates = try db.mandates(of: person, on: day)
    guard !account.isSuspended, let main = mandates.main(at: person.organ) else { return nil }
    // Also where the rule, or the person's post, is younger than the session.
    guard account.factorSeed != nil || !rules.secondFactor.wants(mandates.map(\.role)) else {
      return nil
    }
    let grants = mandates.reduce(into: Set<Grant>()) { grants, mandate in
      grants.formUnion(matrix.grants(of: mandate.role, in: mandate.organ.scope))
    }
    return Present(
      doer: Doer(
        id: ID(rawValue: person.id.rawValue), name: person.name, organ: main.organ.id,
        grants: grants),
      organName: main.organ.shortName, session: session)
  }

  /// Once a minute is enough; a full disk does not throw anybody out.
  private func keepAlive(_ session: Session, at now: Instant) async throws {
    guard now > session.seenAt.adding(seconds: 60) else { return }
    try? await database.write { try $0.touch(session, in: district, at: now) }
  }
}

extension [(role: Role, organ: Organ)] {
  /// The post in the person's own organ; work comes before a seat in the leading group.
  fileprivate func main(at organ: String) -> Element? {
    first { $0.organ.id == organ && $0.role != .viewer } ?? first { $0.role != .viewer } ?? first
  }
}

extension Present {
  fileprivate func limited(to token: AccessToken) -> Present {
    Present(
      doer: Doer(
        id: doer.id, name: doer.name, organ: doer.organ, grants: token.narrowed(doer.grants),
        via: token.name),
      organName: organName, session: "token:\(token.id)")
  }
}
