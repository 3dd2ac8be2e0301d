import Civil
import Kernel

/// What is known of a thing, a label and a value each, and what is not, in one line.
package struct SaidFields: Sendable {
  let said: [Said]
  let unknown: String?
  /// What holds for all of them is said once.
  let shared: String?

  struct Said: Sendable {
    let label: String
    let value: String
    /// Who holds it, and when it was last said; nothing where the page does not tell.
    let standing: String?
  }

  package init<Root>(
    _ fields: [Field<Root>], of root: Root, standing standings: FieldStandings? = nil
  ) {
    let known = fields.filter { $0.shown(root) != nil }
    let words = known.map { standings?.words($0.key) }
    let isShared = known.count > 1 && Set(words).count == 1
    shared = isShared ? words.first ?? nil : nil
    said = zip(known, words).compactMap { field, standing in
      field.spoken(root).map {
        Said(
          label: field.label.zh, value: Self.spoken($0, field),
          standing: isShared ? nil : standing)
      }
    }
    let empty = fields.filter { $0.shown(root) == nil }.map(\.label.zh)
    unknown = empty.isEmpty ? nil : empty.joined(separator: "、")
  }

  /// Days as people say them; forms and tables keep the short form.
  private static func spoken<Root>(_ text: String, _ field: Field<Root>) -> String {
    field.inputType == "date" ? Day(text)?.chinese ?? text : text
  }
}
