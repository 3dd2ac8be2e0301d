import Civil
import Kernel

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

  static let idleLimit: Int64 = 30 * 60
  static let limit: Int64 = 12 * 3_600
  static let mostPerAccount = 3
  /// How long somebody may stand between the two steps of signing in.
  static let stepLimit: Int64 = 10 * 60

  let digest: String
  let account: ID<Person>
  let stage: Stage
  let beganAt: Instant
  let seenAt: Instant
  let network: String
  let browser: String

  func isGood(at now: Instant) -> Bool {
    let idle = stage == .open ? Self.idleLimit : Self.stepLimit
    return now < seenAt.adding(seconds: idle) && now < beganAt.adding(seconds: Self.limit)
  }
}
