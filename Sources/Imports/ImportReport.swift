package import Kernel
package import Spreadsheet

/// What came of a file.
package struct ImportReport: Sendable {
  package let kind: ImportKind
  package let fileName: String
  package let profile: String
  package var counts = ImportCounts()
  package var problems: [Problem] = []
  package var remarks: [Message] = []
  package var batch: ID<ImportBatch>?
  /// How often each name stands in the file, of the rows that are ours.
  private var names: [String: Int] = [:]
  /// The districts whose rows were refused, by what the rows say.
  package private(set) var foreign: [String: Int] = [:]

  init(kind: ImportKind, fileName: String, profile: String) {
    self.kind = kind
    self.fileName = fileName
    self.profile = profile
  }

  var hasChanged: Bool { counts[.added] + counts[.changed] + counts[.offered] > 0 }

  package var errors: [Problem] { problems.filter { $0.severity == .error } }
  package var notices: [Problem] { problems.filter { $0.severity == .notice } }

  /// Names of complexes that stand in the file more than once.
  package var repeatedNames: [String] {
    kind.offersNames ? names.filter { $0.value > 1 }.keys.sorted() : []
  }

  mutating func add(_ result: PortionResult, _ rows: [ImportedRow]) {
    counts.add(result.counts)
    for row in rows {
      problems += result.problems[row.source.number] ?? []
      if result.foreign.contains(row.source.number) {
        foreign[row.record.text("district") ?? "", default: 0] += 1
      } else if let name = row.record.text("name") {
        names[name, default: 0] += 1
      }
    }
  }
}
