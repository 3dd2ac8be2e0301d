import Rulebook
import Web

/// All rules, and what the text leaves unsaid in them.
struct RulesPage: Page {
  static let template = "Obligations/Pages/rules"

  let title: String
  let findings: [String]
  let hasUndecided: Bool
  let measures: [Group]

  struct Group: Sendable {
    let measure: String
    let rules: [Line]
  }

  struct Line: Sendable {
    let title: String
    let href: String
    let kind: String
    let bearer: String?
    let gaps: [String]
    let hasGaps: Bool
    let live: String?
    let list: String
  }

  init(_ book: Book, live: [String: Int]) {
    // What laws above it leave open is not for the district to fill.
    title = "\(book.ownRules.count) 条规则，文件留下的空当"
    findings = Self.findings(book)
    hasUndecided = book.openTerms.values.contains { $0.value == nil }
    let rules = Dictionary(grouping: book.rules, by: \.measure)
    measures = rules.keys.sorted(by: Self.isEarlier).map { measure in
      Group(
        measure: rules[measure]?.first.map(book.heading) ?? "",
        rules: rules[measure, default: []].map { Self.line($0, book, live: live[$0.id] ?? 0) })
    }
  }

  /// By number, and what has letters after it.
  private static func isEarlier(_ one: String, _ other: String) -> Bool {
    switch (Int(one), Int(other)) {
    case (let one?, let other?): one < other
    case (nil, nil): one < other
    case (let one, _): one != nil
    }
  }

  /// `61 项义务里，28 项没有写期限`
  private static func findings(_ book: Book) -> [String] {
    let duties = book.ownRules.filter(\.isDuty)
    let gaps = duties.map(book.gaps(of:))
    return TextGap.allCases.map { gap in
      let number = gaps.filter { $0.contains(gap) }.count
      return "\(duties.count) 项义务里，\(number) 项\(gap.words)"
    }
  }

  private static func line(_ rule: Rule, _ book: Book, live: Int) -> Line {
    let words = RuleWords(rule: rule, book: book)
    let gaps = book.gaps(of: rule)
    return Line(
      title: rule.title, href: "/rules/\(rule.id)", kind: RuleWords.kind(rule.kind),
      bearer: rule.who.bearers.isEmpty
        ? nil : rule.who.bearers.map(words.name).joined(separator: "、"),
      gaps: TextGap.allCases.filter(gaps.contains).map(\.words), hasGaps: !gaps.isEmpty,
      live: live > 0 ? "\(live)" : nil, list: DeskLinks.list(ofRule: rule.id))
  }
}

extension TextGap {
  var words: String {
    switch self {
    case .number: "没有写期限"
    case .supervisor: "没有写谁监督"
    case .consequence: "没有写不办会怎样"
    case .evidence: "没有写凭什么证明"
    }
  }
}

/// One rule with its sentences, its own cases, and how good these are.
struct RulePage: Page {
  static let template = "Obligations/Pages/rule"

  let title: String
  let id: String
  let kind: String
  let measure: String
  let parts: [RuleWords.Part]
  let note: String?
  let gaps: [String]
  let clauses: [ClauseLine]
  let laws: [LawLine]
  let readings: [ReadingLine]
  let hasReadings: Bool
  let cases: [String]
  let hasCases: Bool
  let score: String?
  let survivors: [String]
  let hasSurvivors: Bool
  let live: String
  let list: String
  let isDuty: Bool

  struct ReadingLine: Sendable {
    let text: String
    let chosen: String
    let others: String
  }

  init(_ rule: Rule, _ rules: Rules, live: Int) {
    let book = rules.book
    title = rule.title
    id = rule.id
    kind = RuleWords.kind(rule.kind)
    measure = book.heading(of: rule)
    parts = RuleWords(rule: rule, book: book).parts
    note = rule.note
    let missing = book.gaps(of: rule)
    gaps = TextGap.allCases.filter(missing.contains).map(\.words)
    clauses = book.clauses(of: rule).map(ClauseLine.init)
    laws = book.laws(of: rule).map(LawLine.init)
    readings = rule.ambiguities.compactMap { book.ambiguities[$0] }.map(ReadingLine.init)
    hasReadings = !readings.isEmpty
    cases = book.tests.filter { $0.rule == rule.id }.map(\.name)
    hasCases = !cases.isEmpty
    let tried = rules.mutationScore(of: rule.id)
    score = tried.map { "故意改错 \($0.total) 处，例子发现了 \($0.killed) 处（\($0.percent)%）" }
    survivors = tried?.survivors ?? []
    hasSurvivors = !survivors.isEmpty
    isDuty = rule.isDuty
    self.live = live > 0 ? "现在有 \(live) 件没有办" : "现在没有要办的"
    list = DeskLinks.list(ofRule: rule.id)
  }
}

extension RulePage.ReadingLine {
  init(_ ambiguity: Ambiguity) {
    text = ambiguity.text
    chosen = ambiguity.reading?.title ?? ambiguity.chosen
    others = ambiguity.readings.filter { $0.key != ambiguity.chosen }.map(\.title)
      .joined(separator: "；")
  }
}
