import Rulebook
import Web

/// The words without a number and the sentences with two readings, by how much hangs on each.
struct DocketPage: Page {
  static let template = "Obligations/Pages/docket"

  let title: String
  let terms: [Term]
  let ambiguities: [Doubt]

  struct Link: Sendable {
    let title: String
    let href: String
  }

  struct Term: Sendable {
    let word: String
    let state: String
    let isUndecided: Bool
    let rules: [Link]
    let live: Int
    let practice: String?
    let suggested: String?
  }

  struct Doubt: Sendable {
    let text: String
    let readings: [Choice]
    let rules: [Link]
    let live: Int
  }

  struct Choice: Sendable {
    let words: String
    let isChosen: Bool
  }

  init(_ book: Book, live: [String: Int], practice: [String: Practice]) {
    let undecided = book.openTerms.values.filter { $0.value == nil }.count
    title = undecided > 0 ? "\(undecided) 个词还没有定数" : "该定的数都定了"
    terms = book.openTerms.values.map { term in
      let rules = book.rules.filter { book.openTerms(of: $0).contains(term) }
      return Term(
        word: term.word,
        state: term.value.map { OpenTermWords(term).number($0) } ?? "还没有定",
        isUndecided: term.value == nil, rules: rules.map(Link.init),
        live: rules.reduce(0) { $0 + (live[$1.id] ?? 0) },
        practice: rules.compactMap { practice[$0.id]?.words }.first,
        suggested: OpenTermWords(term).suggested)
    }
    .sorted { ($1.live, $0.word) < ($0.live, $1.word) }
    ambiguities = book.ambiguities.values.map { doubt in
      let rules = book.rules.filter { $0.ambiguities.contains(doubt.key) }
      return Doubt(
        text: doubt.text,
        readings: doubt.readings.map {
          Choice(words: $0.title, isChosen: $0.key == doubt.chosen)
        }, rules: rules.map(Link.init), live: rules.reduce(0) { $0 + (live[$1.id] ?? 0) })
    }
    .sorted { ($1.live, $0.text) < ($0.live, $1.text) }
  }
}

extension DocketPage.Link {
  init(_ rule: Rule) {
    self.init(title: rule.title, href: "/rules/\(rule.id)")
  }
}

/// How long it has taken so far, where nobody says how long it may take.
struct Practice: Hashable, Sendable {
  let median: Int
  let number: Int

  /// - Parameter days: from what set each off to what settled it.
  init?(_ days: [Int]) {
    guard !days.isEmpty else { return nil }
    let sorted = days.sorted()
    median = sorted[sorted.count / 2]
    number = days.count
  }

  var words: String { "已办的 \(number) 件，中间一件用了 \(median) 天" }
}
