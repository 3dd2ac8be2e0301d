import Acts
import Hummingbird
import Kernel
import Spreadsheet
import Web

/// The step between upload and check: a person says what each column is.
struct ColumnRoutes {
  let desk: Desk
  let pages: Pages
  let profiles: ImportProfiles
  let spool: ImportSpool
  let works: ImportWorks

  func add(to routes: Routes) {
    routes.get("import/:batch/columns", FindImport.self, use: show)
    routes.post("import/:batch/columns", KeepCheck.self, use: check)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let batch = try await waiting(context)
    return try pages.html(try await page(batch, Form(), context), for: context)
  }

  func check(_ request: Request, context: SignedIn) async throws -> Response {
    let batch = try await waiting(context)
    let profile = try profiles.base(of: batch)
    let path = spool.path(batch.id)
    let preview = try await DiskThreads.run {
      try TablePreview(path, for: profile.columns.mapped(by: batch.mapping))
    }
    var form = context.form
    let mapping = form.mapping(of: preview, onto: profile.columns, proposed: batch.mapping)
    guard form.isSound else {
      return try pages.refused(try await page(batch, form, context), for: context)
    }
    let (name, checked) = (form["name"], form)
    return try await pages.submit(
      checked, for: context, again: { try await page(batch, $0, context) },
      act: {
        if !name.isEmpty { try await keep(mapping, of: batch, as: name, context) }
        let isDone = try await works.start(
          ImportOrder(
            .check, batch.id, in: context.district, by: context.doer, columns: mapping.columns))
        return .seeOther(
          "/import/\(batch.id)", saying: isDone ? "检查完了，还没有导入。" : "正在检查，可以离开这一页。")
      })
  }

  private func keep(
    _ mapping: ColumnMapping, of batch: ImportBatch, as name: String, _ context: SignedIn
  ) async throws {
    let act = KeepProfile(
      district: context.district, kind: try profiles.kinds.named(batch.kind),
      base: batch.profile, name: name, mapping: mapping)
    _ = try await desk.perform(act, as: context.doer)
  }

  private func waiting(_ context: SignedIn) async throws -> ImportBatch {
    let batch = try await desk.answer(
      FindImport(id: try context.id("batch"), district: context.district), for: context.doer)
    guard batch.isWaiting, spool.has(batch.id) else { throw ImportRefusal.notWaiting }
    return batch
  }

  private func page(
    _ batch: ImportBatch, _ form: Form, _ context: SignedIn
  ) async throws -> ColumnsPage {
    let profile = try profiles.base(of: batch)
    let path = spool.path(batch.id)
    let preview = try await DiskThreads.run {
      try TablePreview(path, for: profile.columns.mapped(by: batch.mapping))
    }
    return ColumnsPage(
      batch: batch, kind: try profiles.kinds.named(batch.kind), profile: profile,
      preview: preview, mayKeep: context.doer.may(.keepProfiles, on: context.district),
      form: form)
  }
}
