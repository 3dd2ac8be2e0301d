import Civil
import Kernel

/// An open door for one person, once, until it expires.
struct Invitation: Sendable {
  let id: ID<Invitation>
  let person: ID<Person>
  let expiresAt: Instant
  let endedAt: Instant?

  func isOpen(at now: Instant) -> Bool { endedAt == nil && now < expiresAt }

  /// Three days, so that a letter found later opens nothing.
  static let lifetime: Int64 = 3 * 86_400
}
