import Acts
import FoundationEssentials
import Kernel
import Spreadsheet
import Web

/// One piece of work on a file, done in the name of whoever asked for it. What was done by a
/// process before this one is not done again.
struct ImportWork: Sendable {
  let order: ImportOrder
  let desk: Desk
  let profiles: ImportProfiles
  let spool: ImportSpool
  /// Told how many rows are done; throws when it is to stop.
  let pass: @Sendable (Int) throws -> Void

  private var doer: Doer { order.asker }
  private var district: Region { order.region }

  func carryOut() async throws {
    let batch = try await desk.answer(FindImport(id: order.id, district: district), for: doer)
    switch order.task {
    case .check where batch.isWaiting && spool.has(batch.id): try await check(batch)
    case .take where batch.isOpen && spool.has(batch.id): try await take(batch, isWhole: false)
    case .whole where batch.state == .checked && spool.has(batch.id):
      try await take(batch, isWhole: true)
    case .undo where batch.state == .undoing:
      _ = try await Undoer(desk: desk, doer: doer, kinds: profiles.kinds).run(
        batch.id, in: district, pass: pass)
    default: break
    }
  }

  private var importer: Importer {
    Importer(desk: desk, doer: doer, district: district, profiles: profiles)
  }

  private func check(_ batch: ImportBatch) async throws {
    let marked = spool.path(batch.id) + ".draft"
    defer { try? FileManager.default.removeItem(atPath: marked) }
    let mapping = ColumnMapping(order.columns)
    let report = try await importer.check(
      spool.path(batch.id), named: batch.fileName, kind: try profiles.kinds.named(batch.kind),
      by: try profiles.base(of: batch).mapped(by: mapping), marking: marked,
      progress: { try pass($0.rows) })
    try await desk.perform(
      KeepCheck(id: batch.id, district: district, mapping: mapping, report: report), as: doer)
    let kept = report.problems.isEmpty ? nil : marked
    try await DiskThreads.run { [spool] in try spool.keepMarked(kept, as: batch.id) }
  }

  private func take(_ batch: ImportBatch, isWhole: Bool) async throws {
    _ = try await importer.take(
      spool.path(batch.id), named: batch.fileName, kind: try profiles.kinds.named(batch.kind),
      by: try profiles.base(of: batch).mapped(by: batch.mapping), isWhole: isWhole,
      into: batch.id, passing: pass, progress: { try pass($0.rows) })
    spool.removeTable(batch.id)
  }
}
