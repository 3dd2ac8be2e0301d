import Civil
import Rulebook
import Web

/// One obligation, ready to print: the answer first, then how it came about.
struct ObligationPage: Page {
  static let template = "Obligations/Pages/obligation"

  let title: String
  let tag: String
  let tagWords: String
  let lead: String
  let rule: String
  let ruleHref: String
  let complex: String?
  let complexHref: String?
  let rehearsal: String?
  let flags: [String]
  let missing: [String]
  let hasStrip: Bool
  let strip: [DayStrip.Cell]
  let steps: [String]
  let clauses: Clauses
  let readings: [Readings]
  let facts: [FactLines.Line]
  let hasFacts: Bool
  let parties: [String]
  let consequences: [String]
  let hasConsequences: Bool
  let isInferred: Bool
  let record: RecordForm?
  let revisions: [RevisionLine]
  let hasRevisions: Bool
  let code: String
  let printed: String

  struct RevisionLine: Sendable {
    let when: String
    let what: String
    let cause: String
  }

  init(
    wording: Wording, subject: String?, facts: FactLines, revisions: [Revision],
    record: RecordForm?
  ) {
    let it = wording.it
    let today = wording.today
    let book = wording.rules.book
    let rule = book.rule(it.rule)
    title = wording.conclusion
    tag = it.state.tag
    tagWords = TimeWords.standing(it, on: today, words: book.words)
    self.rule = rule?.title ?? it.rule
    ruleHref = Address("/obligations", [("rule", it.rule)]).description
    complex = wording.names.complex(it.complex)
    complexHref = it.complex.map { "/complexes/\($0)" }
    lead = ([complex, subject].compactMap { $0 } + wording.parties).joined(separator: " · ")
    rehearsal = wording.rules.isRehearsal ? book.words.fill("notices.consultation", [:]) : nil
    flags = wording.flags
    missing = wording.missing
    let counted = CountedDays(it, rules: wording.rules)
    strip = counted.strip?.cells ?? []
    hasStrip = !strip.isEmpty
    steps = counted.steps
    clauses = Clauses(it, book: book)
    readings = Readings.all(it, rules: wording.rules, today: today)
    self.facts = facts.lines
    hasFacts = !facts.lines.isEmpty
    parties = wording.parties
    consequences = wording.consequences
    hasConsequences = !consequences.isEmpty && it.state.isPending
    isInferred = rule?.breachBasis == .inferred
    self.record = record
    self.revisions = revisions.map { Self.line($0, words: book.words, today: today) }
    hasRevisions = !revisions.isEmpty
    code = book.words.fill("notices.code", ["code": wording.code])
    printed = today.chinese
  }

  private static func line(_ it: Revision, words: Words, today: Day) -> RevisionLine {
    func side(_ state: State?, _ due: Day?) -> String {
      let name = state.map(words.state) ?? "—"
      return due.map { "\(name)（\($0.chinese(seenFrom: today))）" } ?? name
    }
    let cause =
      switch it.cause {
      case .fact: "登记或更正了事实"
      case .rule: "规则手册改了"
      case .calendar: "放假安排改了"
      }
    return RevisionLine(
      when: it.at.day.chinese(seenFrom: today),
      what: "\(side(it.stateBefore, it.dueBefore)) → \(side(it.stateAfter, it.dueAfter))",
      cause: cause)
  }
}

/// How the due day was counted, day by day.
struct CountedDays: Sendable {
  let strip: DayStrip?
  let steps: [String]

  init(_ it: Obligation, rules: Rules) {
    guard it.period == nil, let trigger = it.triggeredOn,
      let count = rules.evaluator.count(rule: it.rule, from: trigger), count.due == it.dueOn
    else {
      strip = nil
      steps = Self.periodSteps(it)
      return
    }
    let event = rules.book.triggerTitle(it.rule)
    strip = DayStrip(count, calendar: rules.calendar, event: "起算")
    steps = count.steps.filter(\.isLandmark).map { $0.prose(in: rules.book.words, event: event) }
  }

  private static func periodSteps(_ it: Obligation) -> [String] {
    guard let period = it.period, let first = it.triggeredOn, let last = it.dueOn else { return [] }
    return [
      "\(PeriodWords.chinese(period))从 \(first.chinese)起。",
      "最后一日是 \(last.chinese)（\(last.weekdayName)），一个月、一年不是期间，末日不顺延。",
    ]
  }
}

extension Book {
  /// What sets a duty off, in words.
  fileprivate func triggerTitle(_ rule: String) -> String {
    guard case .deadline(let deadline)? = self.rule(rule)?.body else { return "" }
    return deadline.triggers.compactMap { vocabulary.events[$0]?.title }.joined(separator: "、")
  }
}
