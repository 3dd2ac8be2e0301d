import Spreadsheet

/// What a table says about persons is masked in the problems that are kept and in the workbook that
/// is given back; whoever mends it has the original.
extension ImportKind {
  func masked(_ problem: Problem) -> Problem {
    guard let mask = personal[problem.field] else { return problem }
    return Problem(
      row: problem.row, column: problem.column, header: problem.header, field: problem.field,
      value: mask(problem.value), message: problem.message, severity: problem.severity)
  }

  func masked(_ row: ImportedRow, by plan: ImportPlan) -> ImportedRow {
    guard !personal.isEmpty else { return row }
    var cells = row.source.cells
    for (field, mask) in personal {
      guard let column = plan.column(of: field), column < cells.count, !cells[column].isEmpty
      else { continue }
      cells[column] = .text(mask(cells[column].text))
    }
    return ImportedRow(
      source: SheetRow(number: row.source.number, cells: cells), record: row.record,
      problems: row.problems)
  }
}
