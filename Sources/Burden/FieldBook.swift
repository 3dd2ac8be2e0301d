import Acts
package import Organs
package import Registry

/// The fields of all registers as their areas describe them for forms, tables and the record, and
/// who holds each according to the rulebook.
package struct FieldBook: Sendable {
  let holdings: Holdings
  private let kinds: [String: SubjectWords]
  /// In the order of the areas.
  let order: [String]

  package init(_ subjects: [SubjectWords], holdings: Holdings) {
    self.holdings = holdings
    let asked = subjects.filter { !$0.fields.isEmpty }
    kinds = Dictionary(asked.map { ($0.kind, $0) }, uniquingKeysWith: { $1 })
    order = asked.map(\.kind)
  }

  func contains(_ field: AskedField) -> Bool {
    kinds[field.kind]?.fields[field.name] != nil
  }

  /// `小区：总户数`
  func words(_ field: AskedField) -> String {
    guard let kind = kinds[field.kind] else { return field.description }
    return "\(kind.title)：\(kind.fields[field.name] ?? field.name)"
  }

  func title(of kind: String) -> String { kinds[kind]?.title ?? kind }

  /// What is asked about a thing; what has the same holder stands together, the undecided last.
  func fields(of kind: String) -> [(field: AskedField, label: String, holder: String?)] {
    (kinds[kind]?.fields ?? [:]).map { name, label in
      let field = AskedField(kind: kind, name: name)
      return (field, label, holdings.holder(of: field))
    }
    .filter { $0.holder != nil || !FieldLabels.isShared($0.field.name, $0.label) }
    .sorted { ($0.holder ?? "\u{10FFFF}", $0.field) < ($1.holder ?? "\u{10FFFF}", $1.field) }
  }
}
