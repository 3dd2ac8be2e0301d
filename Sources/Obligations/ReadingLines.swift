import Civil
import Rulebook

/// The ways to read one ambiguous sentence, and what each would mean here.
struct ReadingLines: Sendable {
  let question: String
  let lines: [Line]
  /// Set where all of them come to the same.
  let isSame: Bool

  struct Line: Sendable {
    let title: String
    let due: String
    let tag: String
    let standing: String
  }

  static func all(_ outcomes: [ReadingOutcome], words: Words, today: Day) -> [ReadingLines] {
    var keys: [String] = []
    for outcome in outcomes where !keys.contains(outcome.ambiguity) {
      keys.append(outcome.ambiguity)
    }
    return keys.map { key in
      ReadingLines(outcomes.filter { $0.ambiguity == key }, words: words, today: today)
    }
  }

  private init(_ outcomes: [ReadingOutcome], words: Words, today: Day) {
    question = outcomes.first?.question ?? ""
    lines = outcomes.map { Self.line($0, words: words, today: today) }
    isSame = Set(outcomes.map { [$0.due?.description, $0.state?.rawValue] }).count == 1
  }

  private static func line(_ it: ReadingOutcome, words: Words, today: Day) -> Line {
    let title = it.title + (it.isChosen ? "（现在按这样算）" : "")
    guard let found = it.determination else {
      return Line(title: title, due: "—", tag: State.undated.tag, standing: "另成几件")
    }
    return Line(
      title: title,
      due: found.due.map { "\($0.chinese(seenFrom: today)) \($0.weekdayName)" } ?? "—",
      tag: found.state.tag, standing: TimeWords.standing(found, on: today, words: words))
  }
}
