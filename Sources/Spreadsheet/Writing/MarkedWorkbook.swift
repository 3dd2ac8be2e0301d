import Kernel

/// A table given back with its problems: the rows as they came, coloured where something is wrong,
/// with notes, the number each row had, and a last column that says it all. Mended there, it can be
/// imported again.
package final class MarkedWorkbook {
  private let writer: WorkbookWriter
  private let columns: Int

  package init(path: String, plan: ImportPlan) throws {
    writer = try WorkbookWriter(path: path)
    var titles = plan.header.cells.map { Plain.trimmed($0.text) }
    // A table that comes back a second time has our columns already.
    while let last = titles.last, MarkColumns.holds(last) { titles.removeLast() }
    columns = titles.count
    let marks = [OutputColumn(MarkColumns.row), OutputColumn(MarkColumns.problems, width: 60)]
    try writer.begin("待改", columns: titles.map { OutputColumn($0) } + marks)
  }

  package func add(_ row: ImportedRow) throws {
    var cells = (0..<columns).map { OutputCell(row.source[$0].content) }
    for problem in row.problems {
      guard let column = problem.column, column < columns else { continue }
      Self.mark(&cells[column], problem)
    }
    var summary = OutputCell.text(row.problems.map(\.sentence.zh).joined(separator: "\n"))
    if !row.problems.isEmpty { summary.tone = row.isRefused ? .error : .notice }
    try writer.write(cells + [.number(Int64(row.source.number)), summary])
  }

  package func close() throws {
    try writer.close()
  }

  private static func mark(_ cell: inout OutputCell, _ problem: Problem) {
    cell.comment = [cell.comment, problem.message.zh].compactMap(\.self).joined(separator: "\n")
    if problem.severity == .error {
      cell.tone = .error
    } else if cell.tone == .plain {
      cell.tone = .notice
    }
  }
}
