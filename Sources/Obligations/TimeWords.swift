import Civil
import Rulebook

/// Time as people say it: 今天到期, 逾期 2 天, 还有 3 天.
enum TimeWords {
  static func standing(_ it: ObligationLine, on today: Day, words: Words) -> String {
    standing(
      it.state, due: it.dueOn, trigger: it.triggeredOn, late: it.daysLate(on: today), on: today,
      words: words)
  }

  static func standing(_ it: Determination, on today: Day, words: Words) -> String {
    standing(
      it.state, due: it.due, trigger: it.trigger, late: it.daysLate > 0 ? it.daysLate : nil,
      on: today, words: words)
  }

  private static func standing(
    _ state: State, due: Day?, trigger: Day?, late: Int?, on today: Day, words: Words
  ) -> String {
    switch state {
    case .late, .breached: late.map { "逾期 \($0) 天" } ?? words.state(state)
    case .metLate: late.map { "晚 \($0) 天办完" } ?? words.state(state)
    case .open, .dueSoon, .anticipated:
      due.map { left(until: $0, from: today) } ?? words.state(state)
    case .undated:
      trigger.map { "已历 \(max(0, today.days(since: $0))) 天" } ?? words.state(state)
    default: words.state(state)
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
