import Civil
import Facts
import Rulebook

/// Facts as lines: what, when, who recorded it when, with which papers.
struct FactLines: Sendable {
  let lines: [Line]

  struct Line: Sendable {
    let id: String
    let day: String
    let what: String
    let said: String
    let by: String
    let isDeciding: Bool
    /// Set where a later fact has put it right.
    let isReplaced: Bool
    let evidence: [Paper]
    let href: String
  }

  struct Paper: Sendable {
    let name: String
    let href: String

    init(_ paper: Attachment, of fact: Fact) {
      name = paper.name
      href = "/facts/\(fact.id)/evidence/\(paper.digest)"
    }
  }

  init(
    _ facts: [Fact], deciding: Set<String>, names: Names, book: Book,
    evidence: [String: [Attachment]], today: Day
  ) {
    let words = FactWords(book: book, names: names)
    let replaced = Set(facts.compactMap(\.supersedes))
    lines = facts.sorted { ($0.on, $0.knownAt, $0.id) < ($1.on, $1.knownAt, $1.id) }.map { fact in
      Line(
        id: fact.id, day: fact.on.chinese(seenFrom: today), what: words.title(fact),
        said: words.attributes(fact).map { "\($0.label)：\($0.value)" }.joined(separator: "；"),
        by: words.recorded(fact, today: today),
        isDeciding: deciding.contains(fact.id), isReplaced: replaced.contains(fact.id),
        evidence: (evidence[fact.id] ?? []).map { Paper($0, of: fact) },
        href: "/facts/\(fact.id)")
    }
  }
}
