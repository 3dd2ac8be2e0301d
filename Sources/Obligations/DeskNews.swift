import Civil
import Facts
import Rulebook

/// What has changed since yesterday: what was recorded, alike things together, and the duties that
/// stand otherwise because of it.
struct DeskNews: Sendable {
  static let groupsShown = 6
  static let linksShown = 4

  let facts: [FactGroup]
  let duties: [DutyGroup]
  /// More was recorded than is shown.
  let isCut: Bool

  /// Facts of one kind that one organ recorded on one day, each leading to its own page.
  struct FactGroup: Sendable {
    let what: String
    let number: Int?
    let by: String
    let links: [Link]
    let more: Int?
  }

  struct Link: Sendable {
    let words: String
    let href: String
  }

  init(facts: [Fact], changed: [DutyChange], names: Names, book: Book, today: Day) {
    let words = FactWords(book: book, names: names)
    var order: [String] = []
    var groups: [String: [Fact]] = [:]
    for fact in facts {
      let key = "\(words.title(fact))，\(words.recorded(fact, today: today))"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(fact)
    }
    isCut = facts.count == ShowWorkDesk.changesRead || order.count > Self.groupsShown
    self.facts = order.prefix(Self.groupsShown).compactMap { key in
      groups[key].map { Self.group($0, words, today) }
    }
    let causes = Dictionary(
      facts.map { ($0.id, words.title($0)) }, uniquingKeysWith: { first, _ in first })
    duties = DutyGroup.groups(of: changed, causes, names, book.words, today)
  }

  private static func group(_ facts: [Fact], _ words: FactWords, _ today: Day) -> FactGroup {
    FactGroup(
      what: words.title(facts[0]), number: facts.count > 1 ? facts.count : nil,
      by: words.recorded(facts[0], today: today),
      links: facts.prefix(linksShown).map { fact in
        Link(words: about(fact, words, today), href: "/facts/\(fact.id)")
      }, more: facts.count > linksShown ? facts.count - linksShown : nil)
  }

  /// The complex, or the organ and the day: several facts of a group may be about one organ.
  private static func about(_ fact: Fact, _ words: FactWords, _ today: Day) -> String {
    let day = fact.on.chinese(seenFrom: today)
    if let complex = words.names.complex(fact.subject["complex"]) { return "\(complex) \(day)" }
    let organ = ["street", "department", "association", "enterprise"].lazy
      .compactMap { words.names.organ(fact.subject[$0]) }.first
    return [organ, day].compactMap { $0 }.joined(separator: " ")
  }
}
