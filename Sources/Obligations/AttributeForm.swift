import Civil
import Rulebook
import Web

/// One attribute of an event as a line of a form.
struct AttributeField: Sendable {
  let name: String
  let label: String
  let value: String
  let hint: String?
  let required: Bool
  let isChoice: Bool
  /// Several may be ticked.
  let isMany: Bool
  let choices: [Choice]
  let wrong: String?

  struct Choice: Sendable {
    let value: String
    let words: String
    let selected: Bool
    let id: String
  }

  /// - Parameters:
  ///   - known: what stands in it before anybody has typed.
  ///   - typed: the form that came back, if one did.
  init(
    _ kind: AttributeKind, required: Bool, known: Attribute?, hint: String?, book: Book,
    typed: Form?
  ) {
    name = "attr.\(kind.name)"
    let values = typed.map { [name] in $0.all(name) } ?? known?.typed(as: kind) ?? []
    label = kind.title
    value = values.first ?? ""
    self.hint = hint ?? (kind.type == .day ? "写成 2026年9月16日 或 2026-9-16 都行。" : nil)
    self.required = required
    isMany = [.organs, .choices].contains(kind.type)
    isChoice = kind.isChosen
    choices = kind.choices(in: book).map { [name] choice in
      Choice(
        value: choice.value, words: choice.title, selected: values.contains(choice.value),
        id: "\(name).\(choice.value)")
    }
    wrong = typed?.problems.first { [name] in $0.field == name }?.message
  }
}

extension Attribute {
  /// As it is typed into a form.
  fileprivate func typed(as kind: AttributeKind) -> [String] {
    switch self {
    case .text(let text):
      kind.type == .day ? [Day(text)?.chinese ?? text] : [text]
    case .number(let number): [String(number)]
    case .flag(let flag): [String(flag)]
    case .list(let items): items
    }
  }
}
