import Civil
import Rulebook

/// Time as people say it: 今天到期, 逾期 2 天, 还有 3 天.
enum TimeWords {
  static func standing(_ it: Obligation, on today: Day, words: Words) -> String {
    switch it.state {
    case .late, .breached:
      it.daysLate(on: today).map { "逾期 \($0) 天" } ?? words.state(it.state)
    case .metLate: it.daysLate(on: today).map { "晚 \($0) 天办完" } ?? words.state(it.state)
    case .open, .dueSoon, .anticipated:
      it.dueOn.map { left(until: $0, from: today) } ?? words.state(it.state)
    case .undated:
      it.triggeredOn.map { "已历 \(max(0, today.days(since: $0))) 天" } ?? words.state(it.state)
    default: words.state(it.state)
    }
  }

  static func left(until due: Day, from today: Day) -> String {
    switch due.days(since: today) {
    case ..<0: "已过期"
    case 0: "今天到期"
    case 1: "明天到期"
    case let days: "还有 \(days) 天"
    }
  }
}

extension Words {
  /// The book's own word for a state.
  func state(_ state: State) -> String {
    templates["states.\(state.rawValue)"] ?? state.rawValue
  }
}
