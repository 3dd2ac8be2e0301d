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
  let fields: [FieldLine]
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

  /// One attribute that the event needs or may state.
  struct FieldLine: Sendable {
    let name: String
    let label: String
    let type: String
    let value: String
    let required: Bool
    let choices: [Choice]
    let isChoice: Bool
    let wrong: String?
  }

  struct Choice: Sendable {
    let value: String
    let words: String
    let selected: Bool
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
    fields = Self.fields(event, it, book, typed).filter {
      !known.contains(String($0.name.dropFirst(5)))
    }
  }

  private static func fields(
    _ event: EventKind, _ it: Obligation, _ book: Book, _ typed: Form?
  ) -> [FieldLine] {
    (event.needs + event.mayState).compactMap { name in
      guard let kind = book.vocabulary.attributes[name] else { return nil }
      let value = typed.map { $0["attr.\(name)"] } ?? given(kind, it)
      return FieldLine(
        name: "attr.\(name)", label: kind.title, type: kind.inputType, value: value,
        required: event.needs.contains(name),
        choices: kind.choices(in: book).map {
          Choice(value: $0.value, words: $0.title, selected: $0.value == value)
        },
        isChoice: kind.isChosen,
        wrong: typed?.problems.first { $0.field == name }?.message)
    }
  }

  /// What is known already: the month of a monthly duty, the rule it is about.
  private static func given(_ kind: AttributeKind, _ it: Obligation) -> String {
    switch kind.type {
    case .month, .year: it.period ?? ""
    case .rule: it.rule
    default: ""
    }
  }
}

extension AttributeKind {
  var inputType: String {
    switch type {
    case .number: "number"
    case .month: "month"
    default: "text"
    }
  }

  var isChosen: Bool {
    switch type {
    case .choice, .flag, .organ: true
    default: false
    }
  }

  func choices(in book: Book) -> [(value: String, title: String)] {
    switch type {
    case .flag: [("true", "是"), ("false", "否")]
    case .organ: book.organs.all.values.sorted { $0.id < $1.id }.map { ($0.id, $0.short) }
    default: choices.map { ($0.value, $0.title) }
    }
  }

  /// Reads what was typed; `nil` if it is not of this kind.
  func attribute(_ text: String, in book: Book) -> Attribute? {
    switch type {
    case .text: text.utf8.count <= 400 ? .text(text) : nil
    case .number: Int64(text).map(Attribute.number)
    case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
    case .day: (try? Day(lenient: text)).map { .text($0.description) }
    case .choice: choices.contains { $0.value == text } ? .text(text) : nil
    case .organ: book.organs.all[text] == nil ? nil : .text(text)
    case .organs:
      .list(text.split { " 、,，".contains($0) }.map(String.init))
    case .rule: book.rule(text) == nil ? nil : .text(text)
    case .month, .year: Window(text).map { .text($0.description) }
    }
  }
}
