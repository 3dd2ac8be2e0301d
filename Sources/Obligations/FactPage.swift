import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Web

/// One fact, ready to print: what it says, what was changed in it, and what rests on it.
struct FactPage: Page {
  static let template = "Obligations/Pages/fact"

  let title: String
  let by: String
  let complex: String?
  let complexHref: String?
  let stated: [FactWords.Stated]
  let evidence: [FactLines.Paper]
  let hasEvidence: Bool
  let isReplaced: Bool
  /// Its line in the ledger, where everybody finds its proof.
  let ledger: String
  let original: String?
  let successor: String?
  let history: [FactHistory]
  let hasHistory: Bool
  let duties: [DutyLine]
  let hasDuties: Bool
  let correction: CorrectionForm?
  let withdrawal: String?
  let problems: [FieldProblem]
  let hasProblems: Bool

  struct May: Sendable {
    let correct: Bool
    let withdraw: Bool
  }

  /// An obligation that was decided with it.
  struct DutyLine: Sendable {
    let title: String
    let href: String
    let tag: String
    let standing: String
  }

  init(
    _ fact: Fact, book: Book, names: Names, papers: [Attachment], history: [RecordEntry],
    successor: Fact?, duties: [Obligation], may: May, refused: RefusedRecord?, today: Day
  ) {
    let words = FactWords(book: book, names: names)
    title = "\(fact.on.chinese(seenFrom: today))\(words.title(fact))"
    by = words.recorded(fact, today: today)
    complex = names.complex(fact.subject["complex"])
    complexHref = fact.subject["complex"].map { "/complexes/\($0)" }
    stated = words.stated(fact)
    evidence = papers.map { FactLines.Paper($0, of: fact) }
    hasEvidence = !papers.isEmpty
    isReplaced = successor != nil
    ledger = "/ledger/entry/\(fact.id)"
    original = fact.supersedes.map { "/facts/\($0)" }
    self.successor = successor.map { "/facts/\($0.id)" }
    self.history = history.map { FactHistory($0, book: book, today: today) }
    hasHistory = !history.isEmpty
    self.duties = duties.map { it in
      DutyLine(
        title: (it.period.map(PeriodWords.chinese) ?? "") + names.rule(it.rule),
        href: "/obligations/\(it.key)", tag: it.state.tag,
        standing: TimeWords.standing(it.line, on: today, words: book.words))
    }
    hasDuties = !duties.isEmpty
    correction =
      may.correct ? CorrectionForm(fact, words: words, refused: refused, today: today) : nil
    withdrawal = may.withdraw ? "/facts/\(fact.id)/withdrawal" : nil
    problems = refused?.form.problems ?? []
    hasProblems = !problems.isEmpty
  }
}

/// What was done to a fact: by whom, why, and the values before and after.
struct FactHistory: Sendable {
  let when: String
  let note: String
  let by: String
  let why: String
  let changes: [Difference]
  let hasChanges: Bool

  struct Difference: Sendable {
    let label: String
    let before: String
    let after: String
  }

  init(_ entry: RecordEntry, book: Book, today: Day) {
    when = entry.at.day.chinese(seenFrom: today)
    note = entry.note
    by = entry.who
    why = entry.why ?? ""
    changes = entry.changes.map { change in
      Difference(
        label: Self.label(change.field, book), before: Self.told(change.before),
        after: Self.told(change.after))
    }
    hasChanges = !changes.isEmpty
  }

  private static func label(_ field: String, _ book: Book) -> String {
    switch field {
    case "on": "日期"
    case "evidence": "证明材料"
    default: book.vocabulary.attributes[field]?.title ?? field
    }
  }

  private static func told(_ value: String?) -> String {
    guard let value else { return "没有" }
    return Day(value)?.chinese ?? value
  }
}
