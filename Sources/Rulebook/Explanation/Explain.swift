public import Civil
import Kernel

extension Evaluator {
  /// Explains a determination from what it was derived from.
  ///
  /// - Parameters:
  ///   - facts: all facts about its subject, and those of the policy's issue.
  ///   - today: whose year need not be said; `nil` for papers that are read in other years too.
  ///   - naming: what people call an organ, enterprise or person by its id; the book's own organs
  ///     need none.
  public func explain(
    _ determination: Determination, facts: some Sequence<Fact>, asOf: Day,
    knownAt: Instant = .distantFuture, seenFrom today: Day? = nil,
    naming: @escaping (String) -> String? = { _ in nil }
  ) -> Explanation? {
    guard let rule = book.rule(determination.rule), let resolved = self.rule(rule.id) else {
      return nil
    }
    let facts = Array(facts)
    let told = telling(determination, rule, asOf: asOf, seenFrom: today, naming: naming)
    let subject = Case(
      resolved, ground, determination.subject, facts: facts, asOf: asOf, knownAt: knownAt)
    let stated = determination.facts.compactMap { id in facts.first { $0.id == id } }
    let cited = Citing(
      book: book,
      cites: (determination.cites + resolved.countingCites).compactMap(Citation.init))
    return Explanation(
      determination: determination, conclusion: told.conclusion, parties: told.parties,
      clauses: cited.clauses, laws: cited.laws, facts: stated.map(told.stated),
      steps: steps(determination, resolved, subject), fulfilment: told.fulfilment, note: rule.note,
      consequences: told.consequences,
      readings: readings(determination, rule, facts, asOf, knownAt, today), notes: told.notes,
      missing: told.missing,
      watermark: book.status == .consultation ? book.words.fill("notices.consultation", [:]) : nil,
      code: CheckCode.make(determination, stated, self), words: book.words, event: told.event,
      today: today)
  }

  /// The answer alone, as a sentence: all that can be told without the facts.
  public func conclude(
    _ determination: Determination, asOf: Day, seenFrom today: Day? = nil,
    naming: @escaping (String) -> String? = { _ in nil }
  ) -> String {
    guard let rule = book.rule(determination.rule) else { return determination.rule }
    return telling(determination, rule, asOf: asOf, seenFrom: today, naming: naming).conclusion
  }

  private func telling(
    _ determination: Determination, _ rule: Rule, asOf: Day, seenFrom today: Day?,
    naming: @escaping (String) -> String?
  ) -> Telling {
    Telling(book: book, rule: rule, it: determination, asOf: asOf, today: today) { id in
      naming(id) ?? book.organs.title(of: id) ?? id
    }
  }

  /// Each reading is carried out, with everything else as it is.
  private func readings(
    _ it: Determination, _ rule: Rule, _ facts: [Fact], _ asOf: Day, _ knownAt: Instant,
    _ today: Day?
  ) -> [ReadingOutcome] {
    rule.ambiguities.compactMap { book.ambiguities[$0] }.flatMap { ambiguity in
      ambiguity.readings.map { reading in
        let isChosen = reading.key == ambiguity.chosen
        let other = Evaluator(book: book.reading([ambiguity.key: reading.key]), calendar: calendar)
        let found =
          isChosen
          ? it
          : other.evaluate(
            Concern(rule: rule.id, subject: it.subject), facts: facts, asOf: asOf,
            knownAt: knownAt
          ).first { $0.key == it.key }
        return ReadingOutcome(
          ambiguity: ambiguity.key, question: ambiguity.text, reading: reading.key,
          title: reading.title, isChosen: isChosen, determination: found,
          text: text(ambiguity, reading, isChosen, found?.due?.told(seenFrom: today)))
      }
    }
  }

  private func text(
    _ ambiguity: Ambiguity, _ reading: Reading, _ isChosen: Bool, _ due: String?
  ) -> String {
    let values = ["text": ambiguity.text, "reading": reading.title, "due": due ?? ""]
    if isChosen { return book.words.fill("readings.chosen", values) }
    // A reading that gives other duties says nothing about this one's day.
    if case .each = reading.effect { return book.words.fill("readings.other_plain", values) }
    return book.words.fill(due == nil ? "readings.other_plain" : "readings.other", values)
  }
}
