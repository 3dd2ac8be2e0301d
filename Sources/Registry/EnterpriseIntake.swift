import Acts
import Civil
import Imports
import Kernel
import Spreadsheet
import Storage

/// Takes a list of enterprises, known by their credit codes.
struct EnterpriseIntake: RowIntake {
  private var known: [String: Enterprise]

  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws {
    let codes = Set(rows.compactMap { $0.record.creditCode("credit_code")?.description })
    known = Dictionary(
      try db.enterprises(codes: codes, norms: [], in: sheet.district).map { ($0.creditCode, $0) },
      uniquingKeysWith: { $1 })
  }

  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult {
    guard let code = row.text("credit_code") else {
      return row.refused("credit_code", zh: "没有统一社会信用代码。", en: "no credit code")
    }
    let before = known[code]
    let (particulars, problems) = row.particulars(over: before?.particulars ?? .init())
    if problems.contains(where: \.isError) {
      return RowResult(outcome: .refused, problems: problems)
    }
    if let before {
      if before.particulars == particulars {
        return RowResult(outcome: .unchanged, problems: problems)
      }
      try ChangeEnterprise(
        code, in: row.sheet.district, to: particulars,
        why: "导入“\(row.sheet.fileName)”第 \(row.number) 行"
      ).perform(on: before, in: tx)
    } else {
      _ = try AddEnterprise(
        code, in: row.sheet.district, particulars, origin: row.origin
      ).perform(on: row.sheet.district, in: tx)
    }
    let enterprise = Enterprise(
      creditCode: code, region: row.sheet.district, particulars: particulars,
      origin: row.origin)
    known[code] = enterprise
    return RowResult(
      outcome: before == nil ? .added : .changed, problems: problems,
      effects: [enterprise.effect(after: before)])
  }
}

extension Enterprise {
  fileprivate func effect(after before: Enterprise?) -> ImportEffect {
    guard let before else { return .added("enterprise", id, as: importState) }
    return .changed("enterprise", id, from: before.importState, to: importState)
  }
}
