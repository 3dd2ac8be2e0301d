import Kernel
import Rulebook
import Web

/// The attributes that somebody typed into a form, and those whose field was left empty.
struct TypedAttributes: Sendable {
  private(set) var stated: [String: Attribute] = [:]
  private(set) var cleared: Set<String> = []

  /// What cannot be read is noted in the form as a problem.
  init(_ form: inout Form, of names: [String], in book: Book) {
    for name in names {
      guard let kind = book.vocabulary.attributes[name] else { continue }
      let field = "attr.\(name)"
      let typed = form.all(field).map(Self.trimmed).filter { !$0.isEmpty }
      if typed.isEmpty {
        cleared.insert(name)
      } else if let attribute = kind.attribute(typed, in: book, around: form.today) {
        stated[name] = attribute
      } else {
        form.reject(
          field,
          FactRefusal.unreadable(field: field, title: kind.title, example: kind.example).message)
      }
    }
  }

  private static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}

extension AttributeKind {
  fileprivate var example: String {
    switch type {
    case .number: "12"
    case .day: "2026-09-16"
    case .month: "2026-09"
    case .year: "2026"
    default: choices.first?.title ?? "2026-09"
    }
  }
}
