package import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage

extension Obligations {
  /// What happened, and what fell due or was done because of it.
  package static func timeline(under rules: Rules) -> [TimelineSource] {
    let book = rules.book
    return [
      TimelineSource("facts", "发生的事") { thing, before, limit, sight in
        guard let scope = sight.doer.scope(for: .seeObligations) else { return [] }
        let facts = try sight.db.facts(about: thing, before: before, within: scope, limit: limit)
        let names = try sight.db.names(
          for: [], facts: facts, book: book, district: scope.region)
        let words = FactWords(book: book, names: names)
        return facts.map { Self.line($0, words, about: thing, today: sight.today) }
      },
      TimelineSource("duties", "义务") { thing, before, limit, sight in
        guard let scope = sight.doer.scope(for: .seeObligations) else { return [] }
        let found = try sight.db.duties(of: thing, before: before, within: scope, limit: limit)
        let names = try sight.db.names(for: found.map(\.duty), book: book, district: scope.region)
        return found.map { Self.line($0.duty, on: $0.day, names, book.words, sight.today) }
      },
    ]
  }

  private static func line(
    _ fact: Fact, _ words: FactWords, about thing: TimelineThing, today: Day
  ) -> TimelineLine {
    let complex = thing.role == "complex" ? nil : words.names.complex(fact.subject["complex"])
    return TimelineLine(
      TimelinePlace(fact.on, fact.id), words.title(fact), mark: "事实", tag: "t-none",
      href: "/facts/\(fact.id)",
      note: [complex, words.recorded(fact, today: today)].compactMap { $0 }
        .joined(separator: " · "))
  }

  private static func line(
    _ duty: ObligationLine, on day: Day, _ names: Names, _ words: Words, _ today: Day
  ) -> TimelineLine {
    TimelineLine(
      TimelinePlace(day, duty.key), names.rule(duty.rule), mark: words.state(duty.state),
      tag: duty.state.tag, href: "/obligations/\(duty.key)",
      note: [
        names.organ(duty.bearer), names.complex(duty.complex),
        TimeWords.standing(duty, on: today, words: words),
      ].compactMap { $0 }.joined(separator: " · "))
  }
}

extension ReadConnection {
  fileprivate func facts(
    about thing: TimelineThing, before place: TimelinePlace?, within scope: Scope, limit: Int
  ) throws -> [Fact] {
    let start: SQL =
      place.map { "AND (happened_on, id) < (\($0.day), \($0.id))" } ?? ""
    return try rows(
      """
      SELECT * FROM (
        SELECT fact.* FROM fact_subject
        JOIN fact ON fact.district = fact_subject.district AND fact.id = fact_subject.fact_id
        WHERE fact_subject.district = \(scope.region.district)
          AND fact_subject.role = \(thing.role) AND fact_subject.subject_id = \(thing.id)
      ) AS about
      WHERE \(within: scope) \(start)
      ORDER BY happened_on DESC, id DESC LIMIT \(limit)
      """
    ).map { try StoredFact($0).fact }
  }

  /// Each duty once: on the day it was done, or else on the day it falls due.
  fileprivate func duties(
    of thing: TimelineThing, before place: TimelinePlace?, within scope: Scope, limit: Int
  ) throws -> [(day: Day, duty: ObligationLine)] {
    let whose: SQL =
      switch thing {
      case .complex(let id): "complex_id = \(id)"
      case .enterprise(let code): "enterprise = \(code)"
      }
    let start: SQL =
      place.map { "AND (COALESCE(done_on, due_on), key) < (\($0.day), \($0.id))" } ?? ""
    return try rows(
      """
      SELECT COALESCE(done_on, due_on) AS stands_on, \(ObligationLine.columns) FROM determination
      WHERE district = \(scope.region.district) AND \(whose) AND \(within: scope)
        AND COALESCE(done_on, due_on) IS NOT NULL \(start)
      ORDER BY COALESCE(done_on, due_on) DESC, key DESC LIMIT \(limit)
      """
    ).map { (try $0.day("stands_on"), try ObligationLine($0)) }
  }
}
