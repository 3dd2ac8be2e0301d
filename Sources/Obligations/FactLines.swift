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
  }

  init(
    _ facts: [Fact], deciding: Set<String>, names: Names, book: Book,
    evidence: [String: [Attachment]], today: Day
  ) {
    let replaced = Set(facts.compactMap(\.supersedes))
    lines = facts.sorted { ($0.on, $0.knownAt, $0.id) < ($1.on, $1.knownAt, $1.id) }.map { fact in
      Line(
        id: fact.id, day: fact.on.chinese(seenFrom: today), what: Self.what(fact, book),
        said: Self.said(fact, book, names),
        by: "\(names.organ(fact.by) ?? fact.by)，\(fact.knownAt.day.chinese(seenFrom: today))记入",
        isDeciding: deciding.contains(fact.id), isReplaced: replaced.contains(fact.id),
        evidence: (evidence[fact.id] ?? []).map {
          Paper(name: $0.name, href: "/facts/\(fact.id)/evidence/\($0.digest)")
        },
        href: "/facts/\(fact.id)")
    }
  }

  static func what(_ fact: Fact, _ book: Book) -> String {
    let title = book.vocabulary.events[fact.kind]?.title ?? fact.kind
    if fact.withdraws { return "撤回：\(title)" }
    return fact.supersedes == nil ? title : "更正：\(title)"
  }

  /// What the fact states besides, in the book's words.
  static func said(_ fact: Fact, _ book: Book, _ names: Names) -> String {
    fact.attributes.sorted { $0.key < $1.key }.map { name, value in
      let kind = book.vocabulary.attributes[name]
      return "\(kind?.title ?? name)：\(words(value, kind, names))"
    }.joined(separator: "；")
  }

  private static func words(_ value: Attribute, _ kind: AttributeKind?, _ names: Names) -> String {
    switch value {
    case .text(let text):
      switch kind?.type {
      case .organ: names.organ(text) ?? text
      case .month, .year: PeriodWords.chinese(text)
      default: kind?.title(of: text) ?? text
      }
    case .number(let number): String(number)
    case .flag(let flag): flag ? "是" : "否"
    case .list(let items): items.map { names.organ($0) ?? $0 }.joined(separator: "、")
    }
  }
}
