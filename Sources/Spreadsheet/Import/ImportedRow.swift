/// A row, what was understood of it, and what is wrong with it.
package struct ImportedRow: Sendable {
  package let source: SheetRow
  package let record: Record
  package var problems: [Problem]

  package init(source: SheetRow, record: Record, problems: [Problem]) {
    self.source = source
    self.record = record
    self.problems = problems
  }

  /// The cell as it stands in the file, without blanks at its ends.
  package func written(in column: Int) -> String { Plain.trimmed(source[column].text) }

  package var isRefused: Bool { problems.contains { $0.severity == .error } }
}
