import Spreadsheet

/// What came of the rows since the last portion that was kept: portions that change nothing leave
/// no trace of their own, and their rows are counted with the next one that does.
struct Unkept: Sendable {
  var counts = ImportCounts()
  var problems: [Problem] = []

  mutating func add(_ result: PortionResult, _ rows: [ImportedRow]) {
    counts.add(result.counts)
    for row in rows { problems += result.problems[row.source.number] ?? [] }
  }
}
