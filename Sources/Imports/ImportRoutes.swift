import Acts
import FoundationEssentials
import Hummingbird
import Kernel
import Spreadsheet
import Web

/// Tables into registers: upload, look at what it would do, take it or drop it.
struct ImportRoutes {
  static let limit = 64 << 20

  let desk: Desk
  let pages: Pages
  let profiles: ImportProfiles
  let spool: ImportSpool
  let works: ImportWorks

  func add(to routes: Routes) {
    routes.get("import", ShowImports.self, menu: Menu(.registers, "导入", place: 90), use: list)
    routes.post("import", KeepUpload.self, upTo: Self.limit, use: upload)
    routes.get("import/:batch", ShowImport.self, use: show)
    routes.post("import/:batch/take", TakePortion.self, use: take)
    routes.post("import/:batch/stop", StopWork.self, use: stop)
    routes.post("import/:batch/drop", DropImport.self, use: drop)
    ColumnRoutes(desk: desk, pages: pages, profiles: profiles, spool: spool, works: works)
      .add(to: routes)
    UndoRoutes(desk: desk, pages: pages, kinds: profiles.kinds, works: works).add(to: routes)
    ProfileRoutes(desk: desk, pages: pages, kinds: profiles.kinds).add(to: routes)
    ImportFileRoutes(desk: desk, profiles: profiles, spool: spool).add(to: routes)
    ImportApi(desk: desk, pages: self).add(to: routes)
    ProfileApi(desk: desk).add(to: routes)
  }

  func list(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func upload(_ request: Request, context: SignedIn) async throws -> Response {
    try await MultipartUpload.read(request) { upload in
      var form = upload.form(of: context)
      let kind = form.kind(of: profiles.kinds)
      let file = upload.file("table")
      if file == nil { form.reject("table", Message(zh: "请选一个文件。", en: "no file")) }
      guard let kind, let file else {
        return try pages.refused(try await page(form, context), for: context)
      }
      return try await pages.submit(
        form, for: context, again: { try await page($0, context) },
        act: {
          let id = try await keep(
            file, as: kind, profile: form["profile"], key: upload.idempotencyKey(of: context),
            context)
          return .seeOther("/import/\(id)/columns", saying: "收到了，还没有检查，也没有导入。")
        })
    }
  }

  func keep(
    _ file: MultipartUpload.File, as kind: ImportKind, profile: String, key: IdempotencyKey?,
    _ context: SignedIn
  ) async throws -> ID<ImportBatch> {
    let known = try await self.known(to: context)
    let proposed = try await DiskThreads.run {
      try known.propose(profile.isEmpty ? nil : profile, for: kind, file: file.path)
    }
    let id = try await desk.perform(
      KeepUpload(
        district: context.district, kind: kind, fileName: file.name, digest: file.digest,
        profile: proposed.profile.name, mapping: proposed.mapping),
      as: context.doer, key: key)
    try await DiskThreads.run { [spool] in try spool.keep(file.path, as: id) }
    return id
  }

  /// The profiles that come with the program and those that the district has kept.
  private func known(to context: SignedIn) async throws -> ImportProfiles {
    profiles.adding(
      try await desk.answer(ShowProfiles(in: context.district), for: context.doer))
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let after = request.uri.queryParameters["after"].flatMap { Int($0) } ?? 0
    let look = ShowImport(
      id: try context.id("batch"), district: context.district, after: after,
      kinds: profiles.kinds)
    let answer = try await desk.answer(look, for: context.doer)
    var page = answer.page
    page.hasMarked = spool.hasMarked(look.id)
    page.isGone = (page.isWaiting || page.isUploaded || page.isRunning) && !spool.has(look.id)
    page.profile = profiles.title(of: page.profile)
    if let work = answer.work?.informed(by: works.progress(of: look.id)) {
      page.show(work, of: answer.batch, at: desk.now)
    }
    return try pages.html(page, for: context)
  }

  func take(_ request: Request, context: SignedIn) async throws -> Response {
    let id: ID<ImportBatch> = try context.id("batch")
    let district = context.district
    let batch = try await desk.answer(
      FindImport(id: id, district: district), for: context.doer)
    guard batch.isOpen, spool.has(id) else { throw ImportRefusal.notWaiting }
    let isWhole = batch.state == .checked && context.form["rows"] == "whole"
    let isDone = try await works.start(
      ImportOrder(isWhole ? .whole : .take, id, in: district, by: context.doer),
      total: batch.state == .checked ? batch.counts.rows : 0)
    return .seeOther(
      "/import/\(id)", saying: isDone ? "导入完毕。" : "正在导入，可以离开这一页。")
  }

  /// What is in stays in; it can go on, or be taken back.
  func stop(_ request: Request, context: SignedIn) async throws -> Response {
    let look = FindImport(id: try context.id("batch"), district: context.district)
    _ = try await desk.answer(look, for: context.doer)
    try await works.stop(look.id, in: look.district, by: context.doer)
    return .seeOther("/import/\(look.id)", saying: "正在停下，做完手上这一批就停。")
  }

  func drop(_ request: Request, context: SignedIn) async throws -> Response {
    let id: ID<ImportBatch> = try context.id("batch")
    let act = DropImport(id: id, district: context.district)
    try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
    spool.remove(id)
    return .seeOther("/import", saying: "已放弃，什么都没有导入。")
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> ImportsPage {
    let look = ShowImports(district: context.district)
    return ImportsPage(
      batches: try await desk.answer(look, for: context.doer),
      profiles: try await known(to: context), form: form)
  }
}
