import Acts
import FoundationEssentials
package import Kernel
import Spreadsheet

/// One way through a file, portion by portion.
extension Importer {
  func run(
    _ path: String, _ file: ImportFile, by profile: ImportProfiles.Named, isCheck: Bool,
    _ marking: String?, _ known: ID<ImportBatch>?, _ unfinished: ImportBatch?,
    _ progress: (ImportCounts) throws -> Void
  ) async throws -> ImportReport {
    let reader = try ReadAhead(path, for: profile.columns)
    let saysDistrict = file.kind.saysDistrict && reader.plan.column(of: "district") != nil
    if saysDistrict, file.districtNames.isEmpty { throw ImportRefusal.districtUnknown }
    let sheet = file.sheet(reader.plan, of: known ?? ID(rawValue: ""))
    let marked = try marking.map { try MarkedWorkbook(path: $0, plan: reader.plan) }
    var report = ImportReport(kind: file.kind, fileName: file.name, profile: file.profile)
    report.counts = unfinished?.counts ?? ImportCounts()
    var place = Place(batch: known, after: unfinished?.lastRow ?? 0)
    var seen = RowsSeen()
    let size = isCheck ? checkedPortion : file.kind.portion
    let start = place.start
    var portion = try await reader.portion(atMost: size, after: start)
    while let rows = portion {
      async let next = reader.portion(atMost: size, after: start)
      var result = try await take(rows, of: sheet, at: place, isCheck: isCheck)
      if isCheck { seen.correct(&result, rows.map { RowReader(sheet: sheet, row: $0) }) }
      place.pass(rows, result)
      report.add(result, rows)
      try marked?.add(rows, with: result.problems, of: file.kind, by: reader.plan)
      try progress(report.counts)
      portion = try await next
    }
    try marked?.close()
    report.remarks = await reader.remarks
    report.batch = isCheck ? nil : place.batch
    if !isCheck, let batch = place.batch { try await finish(batch, place.unkept, report.remarks) }
    return report
  }

  /// How far a file is in.
  private struct Place {
    var batch: ID<ImportBatch>?
    var after: Int
    var unkept = Unkept()
    /// What a process before this one has taken.
    let start: Int

    init(batch: ID<ImportBatch>?, after: Int) {
      (self.batch, self.after, start) = (batch, after, after)
    }

    mutating func pass(_ rows: [ImportedRow], _ result: PortionResult) {
      guard result.hasChanged else { return unkept.add(result, rows) }
      batch = result.batch
      after = rows.last?.source.number ?? after
      unkept = Unkept()
    }
  }

  private func take(
    _ rows: [ImportedRow], of sheet: ImportSheet, at place: Place, isCheck: Bool
  ) async throws -> PortionResult {
    do {
      return try await desk.perform(
        TakePortion(
          sheet: sheet, rows: rows, isCheck: isCheck, batch: place.batch, after: place.after,
          unkept: place.unkept),
        as: doer)
    } catch let done as PortionDone {
      return done.result
    }
  }

  private func finish(
    _ batch: ID<ImportBatch>, _ unkept: Unkept, _ remarks: [Message]
  ) async throws {
    try await desk.perform(
      FinishImport(batchID: batch, district: district, unkept: unkept, remarks: remarks), as: doer)
  }
}

extension MarkedWorkbook {
  /// Only rows that somebody should look at.
  fileprivate func add(
    _ rows: [ImportedRow], with problems: [Int: [Problem]], of kind: ImportKind,
    by plan: ImportPlan
  ) throws {
    for row in rows {
      guard let problems = problems[row.source.number] else { continue }
      var row = kind.masked(row, by: plan)
      row.problems = problems
      try add(row)
    }
  }
}

extension RunningDigest {
  /// Of a file, without holding it.
  static func ofFile(_ path: String) throws -> String {
    guard let bytes = try? FileBytes(path: path) else { throw SpreadsheetError.cannotOpen }
    let digest = RunningDigest()
    var place = 0
    while place < bytes.size {
      guard let some = try bytes.bytes(min(1 << 20, bytes.size - place), at: place) else { break }
      digest.add(some)
      place += some.count
    }
    return digest.finished()
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
