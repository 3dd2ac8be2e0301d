import Kernel
import Synchronization

/// Remembers the frames printed lately. A frame depends on who looks, where and on which day, and
/// on nothing that an act could change, so what is remembered is never out of date.
final class FrameMemory: Sendable {
  struct Key: Hashable, Sendable {
    let doer: Doer?
    let organ: String
    let path: String
    let today: String
    var preferences = Preferences()
  }

  /// About six kilobytes each.
  private static let most = 1_000

  private let known = Mutex<[Key: PrintedFrame]>([:])

  func frame(_ key: Key, print: () throws -> PrintedFrame) rethrows -> PrintedFrame {
    if let frame = known.withLock({ $0[key] }) { return frame }
    let frame = try print()
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[key] = frame
    }
    return frame
  }
}
