import Kernel
import Synchronization

/// Remembers tallies until the table changes. The table's version is asked for with every page,
/// so a node of several never shows an old number.
final class TallyMemory: Sendable {
  struct Question: Hashable, Sendable {
    let scope: Scope
    let filter: ObligationFilter
    let grouping: ObligationFilter.Grouping?
  }

  private struct State {
    var version: Int = -1
    var known: [Question: [ObligationTally]] = [:]
  }

  private static let most = 512
  private let state = Mutex(State())

  func tallies(
    _ question: Question, version: Int, count: () throws -> [ObligationTally]
  ) rethrows -> [ObligationTally] {
    if let known = state.withLock({ $0.version == version ? $0.known[question] : nil }) {
      return known
    }
    let tallies = try count()
    state.withLock { state in
      if state.version != version || state.known.count >= Self.most {
        state = State(version: version)
      }
      state.known[question] = tallies
    }
    return tallies
  }
}
