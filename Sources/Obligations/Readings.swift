import Civil
import Rulebook

/// The other ways to read an ambiguous sentence, and what each would mean here.
struct Readings: Sendable {
  let text: String
  let lines: [Line]

  struct Line: Sendable {
    let title: String
    let isChosen: Bool
    let due: String
    let tag: String
    let standing: String
  }

  static func all(_ it: Obligation, rules: Rules, today: Day) -> [Readings] {
    guard let rule = rules.book.rule(it.rule) else { return [] }
    return rule.ambiguities.compactMap { key in
      guard let ambiguity = rules.book.ambiguities[key] else { return nil }
      return Readings(
        text: ambiguity.text,
        lines: ambiguity.readings.map { line($0, of: ambiguity, it, rules, today) })
    }
  }

  private static func line(
    _ reading: Reading, of ambiguity: Ambiguity, _ it: Obligation, _ rules: Rules, _ today: Day
  ) -> Line {
    let isChosen = reading.key == ambiguity.chosen
    let due =
      isChosen
      ? it.dueOn : due(it, under: rules.book.reading([ambiguity.key: reading.key]), rules.calendar)
    let (tag, standing) = due.map { state(it, due: $0, today) } ?? ("t-none", "另按它推算")
    return Line(
      title: reading.title + (isChosen ? "（现在按这样算）" : ""), isChosen: isChosen,
      due: due?.chinese(seenFrom: today) ?? "—", tag: tag, standing: standing)
  }

  private static func due(_ it: Obligation, under book: Book, _ calendar: WorkCalendar) -> Day? {
    guard let trigger = it.triggeredOn, it.period == nil else { return nil }
    return Evaluator(book: book, calendar: calendar).count(rule: it.rule, from: trigger)?.due
  }

  private static func state(
    _ it: Obligation, due: Day, _ today: Day
  ) -> (tag: String, words: String) {
    if let done = it.doneOn {
      return done <= due
        ? ("t-met", "按期办完") : ("t-met", "晚 \(done.days(since: due)) 天办完")
    }
    if today > due { return ("t-late", "逾期 \(today.days(since: due)) 天") }
    return ("t-open", TimeWords.left(until: due, from: today))
  }
}
