import Acts
import Civil
import Kernel
import Storage

/// One's own tokens.
struct ShowOwnTokens: Look {
  static let permission = Permission.ownAccount

  struct Answer: Sendable {
    let tokens: [AccessToken]
    let now: Instant
  }

  let own: Own

  func subject(in db: any ReadConnection) throws -> Account { try db.account(own) }

  func answer(about account: Account, in sight: Sight) throws -> Answer {
    try own.require(sight.doer)
    return Answer(
      tokens: try sight.db.tokens(of: account.id, in: own.district), now: sight.now)
  }
}
