/// One thing that a table may say about each of its rows.
package struct Field: Hashable, Sendable {
  /// The key under which a record answers.
  package let name: String
  /// The headers under which it is found, the most trusted first; the first is its title.
  package let columns: [String]
  package let kind: FieldKind
  package let isRequired: Bool
  /// A right value, shown to those who wrote a wrong one.
  package let example: String
  /// What a wrong value does: an error refuses the row, a notice leaves the field empty and says so.
  package let wrong: Problem.Severity

  package init(
    _ name: String, _ columns: [String], _ kind: FieldKind, isRequired: Bool = false,
    example: String = "", wrong: Problem.Severity = .error
  ) {
    self.name = name
    self.columns = columns
    self.kind = kind
    self.isRequired = isRequired
    self.example = example
    self.wrong = wrong
  }

  package var title: String { columns.first ?? name }
}
