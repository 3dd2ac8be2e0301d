import Civil
import Kernel
import Rulebook
import Web

/// What was typed into a form and why it came back.
struct RefusedRecord: Sendable {
  let form: Form
}

/// The next step: the form that records what fulfils the duty.
struct RecordForm: Sendable {
  let action: String
  let kinds: [KindChoice]
  let fields: [AttributeField]
  let on: String
  let example: String
  let note: String
  let evidence: String?
  let button: String
  let problems: [FieldProblem]
  let hasProblems: Bool

  struct KindChoice: Sendable {
    let value: String
    let words: String
  }

  /// `nil` where nothing is left to be recorded.
  ///
  /// - Parameter known: what the deciding facts state already and nobody need type again.
  init?(
    _ it: Obligation, book: Book, today: Day, known: Set<String>, refused: RefusedRecord?
  ) {
    guard it.state.isPending, let rule = book.rule(it.rule),
      let event = rule.fulfilledBy.compactMap({ book.vocabulary.events[$0] }).first
    else { return nil }
    let typed = refused?.form
    action = "/obligations/\(it.key)/facts"
    kinds = rule.fulfilledBy.map {
      KindChoice(value: $0, words: book.vocabulary.events[$0]?.title ?? $0)
    }
    on = typed.map { $0["on"] } ?? today.chinese
    example = today.chinese
    note = typed.map { $0["note"] } ?? ""
    if case .expected(let what) = event.evidence { evidence = what } else { evidence = nil }
    button = "登记\(event.title)"
    problems = typed?.problems ?? []
    hasProblems = !problems.isEmpty
    let left = (event.needs + event.mayState).filter { !known.contains($0) }
    fields = left.compactMap { book.vocabulary.attributes[$0] }.map { kind in
      AttributeField(
        kind, required: event.needs.contains(kind.name),
        known: Self.given(kind, it, today: today), hint: nil, book: book, typed: typed)
    }
  }

  /// What goes without asking: a month that is over, the rule it is about.
  private static func given(_ kind: AttributeKind, _ it: Obligation, today: Day) -> Attribute? {
    switch kind.type {
    case .month, .year, .period:
      it.dueOn.map { today > $0 } == true ? it.period.map { .text($0) } : nil
    case .rule: .text(it.rule)
    default: nil
    }
  }
}
