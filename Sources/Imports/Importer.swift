package import Acts
package import Kernel
import Spreadsheet

/// Takes a table into a register, or looks it through without keeping anything. Works in portions,
/// so that others can write in between.
package struct Importer: Sendable {
  /// A check undoes each portion; others need not be let in between.
  var checkedPortion = 5_000

  let desk: Desk
  let doer: Doer
  let district: Region
  let profiles: ImportProfiles
  /// What people call the district, beyond what the registers say.
  let districtNames: Set<String>

  package init(
    desk: Desk, doer: Doer, district: Region, profiles: ImportProfiles,
    districtNames: Set<String> = []
  ) {
    self.desk = desk
    self.doer = doer
    self.district = district
    self.profiles = profiles
    self.districtNames = districtNames
  }

  /// - Parameters:
  ///   - name: the file's name as the person knows it.
  ///   - isWhole: if one row cannot be taken, none is.
  ///   - batch: the batch under which the file was looked through before.
  ///   - marking: where a workbook goes with the rows that have problems, marked.
  package func take(
    _ path: String, named name: String, kind: ImportKind, profile: String? = nil,
    isWhole: Bool = false, marking: String? = nil, into batch: ID<ImportBatch>? = nil,
    progress: (ImportCounts) -> Void = { _ in }
  ) async throws -> ImportReport {
    if isWhole {
      let looked = try await check(
        path, named: name, kind: kind, profile: profile, marking: marking)
      let refused = looked.counts[.refused] + looked.counts[.foreign]
      if refused > 0 { throw NotWhole(report: looked) }
    }
    return try await run(
      path, named: name, kind: kind, profile: profile, isCheck: false, marking, batch, progress)
  }

  /// Says what taking the file would do, and keeps nothing.
  package func check(
    _ path: String, named name: String, kind: ImportKind, profile: String? = nil,
    marking: String? = nil, progress: (ImportCounts) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await run(
      path, named: name, kind: kind, profile: profile, isCheck: true, marking, nil, progress)
  }

  private func run(
    _ path: String, named name: String, kind: ImportKind, profile wanted: String?,
    isCheck: Bool, _ marking: String?, _ known: ID<ImportBatch>?, _ progress: (ImportCounts) -> Void
  ) async throws -> ImportReport {
    let profile = try profiles.choose(wanted, for: kind, file: path)
    let reader = try ImportReader.open(path, for: profile.columns)
    let names = districtNames.union(
      try await desk.answer(ShowDistrictName(district: district, kinds: profiles.kinds), for: doer))
    let needsName = kind.saysDistrict && reader.plan.column(of: "district") != nil
    if needsName, names.isEmpty { throw ImportRefusal.districtUnknown }
    let sheet = ImportSheet(
      kind: kind, profile: profile.name, plan: reader.plan, district: district,
      districtNames: names,
      batch: ID(rawValue: ""), fileName: name)
    let marked = try marking.map { try MarkedWorkbook(path: $0, plan: reader.plan) }
    var report = ImportReport(kind: kind, fileName: name, profile: profile.name)
    var batch = known
    let size = isCheck ? checkedPortion : kind.portion
    var seen = RowsSeen()
    while let rows = try Self.portion(of: reader, atMost: size) {
      var result = try await take(rows, of: sheet, into: batch, isCheck: isCheck)
      if isCheck { seen.correct(&result, rows.map { RowReader(sheet: sheet, row: $0) }) }
      if !isCheck, result.hasChanged { batch = result.batch }
      report.add(result, rows)
      for row in rows { try marked?.add(row, result.problems[row.source.number]) }
      progress(report.counts)
    }
    try marked?.close()
    report.remarks = reader.remarks
    report.batch = batch
    if let batch { try await finish(batch, report) }
    return report
  }

  private static func portion(of reader: ImportReader, atMost size: Int) throws
    -> [ImportedRow]?
  {
    var rows: [ImportedRow] = []
    while rows.count < size, let row = try reader.next() { rows.append(row) }
    return rows.isEmpty ? nil : rows
  }

  private func take(
    _ rows: [ImportedRow], of sheet: ImportSheet, into batch: ID<ImportBatch>?, isCheck: Bool
  ) async throws -> PortionResult {
    do {
      return try await desk.perform(
        TakePortion(sheet: sheet, rows: rows, isCheck: isCheck, batch: batch), as: doer)
    } catch let done as PortionDone {
      return done.result
    }
  }

  private func finish(_ batch: ID<ImportBatch>, _ report: ImportReport) async throws {
    try await desk.perform(
      FinishImport(
        batchID: batch, district: district, counts: report.counts, problems: report.problems,
        remarks: report.remarks),
      as: doer)
  }
}

extension MarkedWorkbook {
  /// Only rows that somebody should look at.
  fileprivate func add(_ row: ImportedRow, _ problems: [Problem]?) throws {
    guard let problems, !problems.isEmpty else { return }
    var row = row
    row.problems = problems
    try add(row)
  }
}

/// The file was to be taken whole or not at all, and not all of it can be.
package struct NotWhole: Refusal {
  package let report: ImportReport

  package var kind: RefusalKind { .conflict }
  package var message: Message {
    ImportRefusal.notWhole(refused: report.counts[.refused] + report.counts[.foreign]).message
  }
}
