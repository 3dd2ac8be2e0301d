import Imports
import Kernel
import Spreadsheet
import Storage

/// The complexes and enterprises of things that are known already. A row that knows the thing by
/// its number but names another complex or another enterprise contradicts itself: it is refused,
/// because nobody can tell which of the two is meant.
struct KnownParties {
  private let complexes: [ID<Complex>: Complex]
  private let enterprises: [String: String]

  init(
    _ pairs: [(complex: ID<Complex>, enterprise: String)], in district: Region,
    _ db: any ReadConnection
  ) throws {
    complexes = try db.complexes(Array(Set(pairs.map(\.complex))), in: district)
    enterprises = try db.enterpriseNames(of: Set(pairs.map(\.enterprise)), in: district)
  }

  func contradictions(_ row: RowReader, complex: ID<Complex>, enterprise: String) -> [Problem] {
    [complexes[complex].flatMap { other(row, than: $0) }, other(row, than: enterprise)]
      .compactMap { $0 }
  }

  private func other(_ row: RowReader, than complex: Complex) -> Problem? {
    let (field, said, same): (String, String, Bool)
    if let code = row.text("complex_code") {
      (field, said, same) = ("complex_code", code, code == complex.particulars.code)
    } else if let name = row.text("complex") {
      let isSame = Naming.normalised(name) == Naming.normalised(complex.name)
      (field, said, same) = ("complex", name, isSame)
    } else {
      return nil
    }
    return same ? nil : problem(row, field, registered: complex.name, said: said)
  }

  private func other(_ row: RowReader, than code: String) -> Problem? {
    if let said = row.text("credit_code") {
      return said == code ? nil : problem(row, "credit_code", registered: code, said: said)
    }
    guard let said = row.text("enterprise"), let name = enterprises[code],
      Naming.normalised(said) != Naming.normalised(name)
    else { return nil }
    return problem(row, "enterprise", registered: name, said: said)
  }

  private func problem(
    _ row: RowReader, _ field: String, registered: String, said: String
  ) -> Problem {
    row.problem(
      field,
      Message(
        zh: "这一条登记在“\(registered)”名下，表里写的是“\(said)”，说不清要改哪一条。"
          + "写错了就改回“\(registered)”；确实是另一条，请清空系统编号、换一个编号再登记。",
        en: "is registered under \(registered), but the row says \(said)"))
  }
}
