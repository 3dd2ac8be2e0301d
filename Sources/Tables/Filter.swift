package import Kernel
package import Storage

/// One way to narrow a list. It lives in the address of the page, so that every narrowed list can
/// be kept, sent, taken out and opened again.
package struct Filter: Sendable {
  package enum Kind: Sendable {
    case text
    case choice(Choices)
    /// From a day, to a day, or both, of this column; in the address as `<name>_from`, `<name>_to`.
    case days(SQL)
    case flag
    /// Only links lead there; it has no field of its own. The choices say what it means in words.
    case linked(Choices)
  }

  /// What may be chosen, for somebody who sees this much.
  package typealias Choices = @Sendable (any ReadConnection, Scope) throws -> [TableChoice]
  /// What a text means; `nil` where it means nothing.
  package typealias Condition = @Sendable (String, Scope) -> SQL?

  package let name: String
  package let label: Message
  package let kind: Kind
  let condition: Condition

  package init(
    _ name: String, _ zh: String, _ en: String, _ kind: Kind,
    condition: @escaping Condition = { _, _ in nil }
  ) {
    (self.name, self.kind, self.condition) = (name, kind, condition)
    label = Message(zh: zh, en: en)
  }

  /// One of fixed words, kept in a column as they stand.
  package init(
    _ name: String, _ zh: String, _ en: String, _ choices: [TableChoice], in column: SQL
  ) {
    self.init(name, zh, en, .choice { _, _ in choices }) { text, _ in
      choices.contains { $0.value == text } ? "\(column) = \(text)" : nil
    }
  }

  /// Its names in the address.
  package var names: [String] {
    if case .days = kind { [name + "_from", name + "_to"] } else { [name] }
  }
}
