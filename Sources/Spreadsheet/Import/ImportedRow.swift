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

  package var isRefused: Bool { problems.contains { $0.severity == .error } }
}
