import Civil
import Kernel
import Storage

/// One message for one address: written with what it tells of, sent until it is taken.
struct HookDelivery: Sendable {
  enum State: String, Sendable, CaseIterable, SQLConvertible {
    case waiting, sending, done, failed
  }

  let id: ID<HookDelivery>
  let hook: ID<Hook>
  let kind: String
  let body: String
  let state: State
  /// How often it was sent, the time that is going on included.
  let attempts: Int
  let nextAt: Instant
  let at: Instant
  let sentAt: Instant?
  let status: Int?
  /// How the other side answered, or what came between.
  let answer: String?

  static let keptSeconds: Int64 = 30 * 86_400
}

/// When a message that was not taken is sent again: soon at first, then later and later, within a
/// day in all.
enum HookPatience {
  static let waits: [Int64] = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 21_600, 28_800]

  /// - Parameter dice: a byte; up to a tenth earlier or later, so that not everybody comes back at
  ///   the same moment.
  /// - Returns: `nil` where it has been tried long enough.
  static func seconds(after attempts: Int, dice: UInt8) -> Int64? {
    guard (1...waits.count).contains(attempts) else { return nil }
    let wait = waits[attempts - 1] * 1_000
    return (wait + wait / 10 * (Int64(dice) - 128) / 128) / 1_000
  }
}
