import Kernel
import Synchronization

/// Remembers what the list counts and prints above itself until the table changes. The table's
/// version is asked for with every page, so a node of several never shows an old number.
final class TallyMemory: Sendable {
  struct Question: Hashable, Sendable {
    let scope: Scope
    let filter: ObligationFilter
    let grouping: ObligationFilter.Grouping?
  }

  private let tallies = Remembered<[ObligationTally]>()
  private let heads = Remembered<ListHead>()

  func tallies(
    _ question: Question, version: Int, count: () throws -> [ObligationTally]
  ) rethrows -> [ObligationTally] {
    try tallies.value(question, version: version, find: count)
  }

  func head(_ question: Question, version: Int, print: () -> ListHead) -> ListHead {
    heads.value(question, version: version, find: print)
  }
}

/// Answers to questions about one version of the table.
private final class Remembered<Answer: Sendable>: Sendable {
  private struct State {
    var version = -1
    var known: [TallyMemory.Question: Answer] = [:]
  }

  private let most = 512
  private let state = Mutex(State())

  func value(
    _ question: TallyMemory.Question, version: Int, find: () throws -> Answer
  ) rethrows -> Answer {
    if let known = state.withLock({ $0.version == version ? $0.known[question] : nil }) {
      return known
    }
    let answer = try find()
    state.withLock { state in
      if state.version != version || state.known.count >= most {
        state = State(version: version)
      }
      state.known[question] = answer
    }
    return answer
  }
}
