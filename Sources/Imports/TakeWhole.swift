import Acts
import Kernel
import Spreadsheet
import Storage

/// Takes a whole file in one transaction: until the last row is in, nobody sees the first, and a
/// process that dies leaves nothing. The price is that on SQLite everybody else who wants to write
/// waits until the file is in; whoever reads does not.
struct TakeWhole: Act {
  static let permission = Permission.importRegistry

  let path: String
  let columns: ImportProfile
  let file: ImportFile
  let batch: ID<ImportBatch>?
  /// Told how many rows are through; throws when nothing of the file is wanted any more.
  var passing: (@Sendable (Int) throws -> Void)?

  func subject(in db: any ReadConnection) -> Region { file.district }

  func perform(on district: Region, in tx: Transaction) throws -> ImportReport {
    try tx.db.mayTakeLong()
    let reader = try ImportReader.open(path, for: columns)
    let id = batch ?? tx.newID()
    let sheet = file.sheet(reader.plan, of: id)
    var report = ImportReport(kind: file.kind, fileName: file.name, profile: file.profile)
    var all = Unkept()
    var known = try openBatch(sheet, in: tx)
    while let rows = try reader.portion(atMost: file.kind.portion) {
      let result = try sheet.take(rows, in: tx)
      all.add(result, rows)
      tx.takeCells(result.cells)
      try known.add(result.effects, in: tx)
      report.add(result, rows)
      try passing?(report.counts.rows)
    }
    report.remarks = reader.remarks
    guard report.counts[.refused] + report.counts[.foreign] == 0 else {
      throw NotWhole(report: report)
    }
    guard report.hasChanged || batch != nil else { throw NothingNew(report: report) }
    report.batch = id
    try keep(all, report, in: &known, tx)
    return report
  }

  /// The batch of the check, or a new one.
  private func openBatch(_ sheet: ImportSheet, in tx: Transaction) throws -> ImportBatch {
    guard let batch else {
      let new = sheet.batch(sheet.batch, .checked, in: tx)
      try tx.db.insert(new)
      return new
    }
    let known = try tx.db.batch(batch, in: file.district)
    guard known.state == .checked else { throw ImportRefusal.notWaiting }
    return known
  }

  private func keep(
    _ all: Unkept, _ report: ImportReport, in known: inout ImportBatch, _ tx: Transaction
  ) throws {
    try known.begin(in: tx)
    try known.add(all, in: tx)
    known.state = .done
    known.remarks = report.remarks.map(\.zh).joined(separator: "\n")
    try tx.db.update(known)
    tx.note("整份导入“\(file.name)”：" + report.counts.words.zh, about: known.id.reference)
  }
}

/// Nothing of the file was new: there is nothing to keep, not even that it came.
struct NothingNew: Error {
  let report: ImportReport
}

/// What is known of a file before it is opened.
struct ImportFile: Sendable {
  let kind: ImportKind
  let profile: String
  let district: Region
  let districtNames: Set<String>
  let name: String
  let digest: String

  func sheet(_ plan: ImportPlan, of batch: ID<ImportBatch>) -> ImportSheet {
    ImportSheet(
      kind: kind, profile: profile, plan: plan, district: district, districtNames: districtNames,
      batch: batch, fileName: name, digest: digest)
  }
}

extension ImportReader {
  /// The next rows, so many at most; nothing once all are read.
  func portion(atMost size: Int) throws -> [ImportedRow]? {
    var rows: [ImportedRow] = []
    while rows.count < size, let row = try next() { rows.append(row) }
    return rows.isEmpty ? nil : rows
  }
}
