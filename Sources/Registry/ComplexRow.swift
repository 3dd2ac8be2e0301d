import Acts
import Imports
import Kernel
import Spreadsheet
import Storage

extension RowReader {
  /// A complex that nobody knew, with the cells that could not be read kept beside it.
  func addComplex(
    in region: Region, _ tx: Transaction
  ) throws -> (added: Complex?, problems: [Problem]) {
    let (particulars, problems) = particulars(over: Complex.Particulars())
    if problems.contains(where: \.isError) { return (nil, problems) }
    let origin = Origin(
      source: text("source") ?? sheet.fileName, originalID: text("original_id"),
      batch: sheet.batch)
    let mode = text("mode").flatMap { try? ChoiceFormat<ServiceMode>().read($0) }
    let id = try AddComplex(in: region, particulars, mode: mode, origin: origin)
      .perform(on: region, in: tx)
    for unclear in self.unclear(problems) {
      try tx.db.insert(unclear, of: id, in: region)
    }
    let complex = Complex(
      id: id, region: region, enterprise: nil, mode: mode, particulars: particulars,
      origin: origin)
    return (complex, problems)
  }
}
