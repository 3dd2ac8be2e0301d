import Civil
import Kernel

/// How long somebody may stay in the house, and at how many places at once.
package struct SessionLimits: Hashable, Sendable {
  package var idleMinutes: Int
  package var hours: Int
  package var perAccount: Int

  package init(idleMinutes: Int = 30, hours: Int = 12, perAccount: Int = 3) {
    self.idleMinutes = idleMinutes
    self.hours = hours
    self.perAccount = perAccount
  }

  /// Sessions that began before are over.
  func earliestBegin(at now: Instant) -> Instant { now.adding(seconds: -Int64(hours) * 3_600) }
}

/// Somebody's stay in the house. It ends by itself when nothing is done for a while, and in any
/// case after a day's work.
struct Session: Sendable {
  /// How far the person has come in.
  enum Stage: String, Sendable {
    case open
    /// The password was right; the one-time code is still asked for.
    case code
    /// The password was right; an authenticator must be set up, or may be replaced.
    case factor
    /// The password was right but is too old: a new one comes first.
    case password
  }

  /// How long somebody may stand between the two steps of signing in.
  static let stepLimit: Int64 = 10 * 60

  let digest: String
  let account: ID<Person>
  let stage: Stage
  let beganAt: Instant
  let seenAt: Instant
  let network: String
  let browser: String

  func isGood(at now: Instant, under limits: SessionLimits) -> Bool {
    guard stage == .open else { return isFresh(at: now) }
    return now < seenAt.adding(seconds: Int64(limits.idleMinutes) * 60)
      && beganAt > limits.earliestBegin(at: now)
  }

  /// Whether the next step of signing in may still be taken.
  func isFresh(at now: Instant) -> Bool { now < beganAt.adding(seconds: Self.stepLimit) }
}
