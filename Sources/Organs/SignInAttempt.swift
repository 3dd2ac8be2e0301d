import Civil
import Kernel

/// One try at a door. Tries are counted so that guessing is slow, and counted so that a stranger
/// elsewhere cannot lock out an official: first by name and place together, and by name alone only
/// when there are very many.
struct SignInAttempt: Sendable {
  let id: ID<SignInAttempt>
  let nameDigest: String
  let network: String

  static let window: Int64 = 15 * 60
  static let hour: Int64 = 3_600
}

/// How often one has tried, and since when.
struct AttemptCount: Sendable {
  let count: Int
  let first: Instant?

  func refuse(at most: Int, within window: Int64, now: Instant) throws(TooManyAttempts) {
    guard count >= most, let first else { return }
    let seconds = (first.adding(seconds: window).milliseconds - now.milliseconds + 999) / 1000
    throw TooManyAttempts(seconds: max(1, Int(seconds)))
  }
}

struct TooManyAttempts: Refusal, Equatable {
  let seconds: Int

  var kind: RefusalKind { .tooMany(retryAfter: seconds) }
  var message: Message {
    Message(
      zh: "试的次数太多，为防别人猜密码，请过 \((seconds + 59) / 60) 分钟再试。忘了密码请联系系统管理员。",
      en: "too many sign-in attempts; retry after \(seconds) s")
  }
}
