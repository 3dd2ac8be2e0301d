import Kernel
import Organs
import Web

/// Who is in the house, by the session of a browser or by the token of a program.
struct Visitors: Sendable {
  let sessions: VisitorMemory
  let tokens: VisitorMemory

  typealias Look = @Sendable (Present, Region) async throws -> VisitorPlace

  init(
    _ presence: Presence, in district: Region, lifetime: Duration,
    known: (@Sendable (String) -> Visitor?)?, look: @escaping Look
  ) {
    sessions = VisitorMemory(lifetime: lifetime) { secret in
      if let visitor = known?(secret) { return visitor }
      guard let present = try await presence.holder(of: secret) else { return nil }
      return Visitor(present, in: district, at: try await look(present, district))
    }
    tokens = VisitorMemory(lifetime: lifetime) { secret in
      if let visitor = known?(secret) { return visitor }
      return try await presence.holder(ofToken: secret).map {
        Visitor($0, in: district, at: VisitorPlace())
      }
    }
  }
}

/// What somebody finds at their own place when they come in.
struct VisitorPlace: Sendable {
  var preferences: Preferences?
  var drafts: [DraftNote] = []
  var unread = 0
}

extension Visitor {
  fileprivate init(_ present: Present, in district: Region, at place: VisitorPlace) {
    self.init(
      doer: present.doer, organName: present.organName, district: district,
      session: present.session, preferences: place.preferences, drafts: place.drafts,
      unread: place.unread)
  }
}
