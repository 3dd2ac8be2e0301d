import Acts
import Hummingbird
import Kernel
import Web

/// Taking an import back: look at what that means, give the reason, do it.
struct UndoRoutes {
  let desk: Desk
  let pages: Pages
  let kinds: ImportKinds
  let works: ImportWorks

  func add(to routes: Routes) {
    routes.get("import/:batch/undo", PreviewUndo.self, use: show)
    routes.post("import/:batch/undo", BeginUndo.self, use: undo)
    routes.post("import/:batch/undo/rest", UndoPortion.self, use: goOn)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func undo(_ request: Request, context: SignedIn) async throws -> Response {
    let id: ID<ImportBatch> = try context.id("batch")
    let act = BeginUndo(
      id: id, district: context.district, why: context.form["why"], kinds: kinds)
    return try await pages.submit(
      context.form, for: context, again: { try await page($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return try await takeBack(id, context)
      })
  }

  /// An undoing that a process before left half-way.
  func goOn(_ request: Request, context: SignedIn) async throws -> Response {
    try await takeBack(try context.id("batch"), context)
  }

  private func takeBack(
    _ id: ID<ImportBatch>, _ context: SignedIn
  ) async throws -> Response {
    let look = FindImport(id: id, district: context.district)
    let total = try await desk.answer(look, for: context.doer).effectCount
    let isDone = try await works.start(
      ImportOrder(.undo, id, in: context.district, by: context.doer), total: total)
    let batch = try await desk.answer(look, for: context.doer)
    return .seeOther(
      "/import/\(id)", saying: isDone ? "撤销好了：\(batch.undo.words)。" : "正在撤销，可以离开这一页。")
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> UndoPage {
    let look = PreviewUndo(
      id: try context.id("batch"), district: context.district, kinds: kinds, form: form)
    return try await desk.answer(look, for: context.doer)
  }
}

/// Takes an import back portion by portion, so that others can write in between.
struct Undoer: Sendable {
  let desk: Desk
  let doer: Doer
  let kinds: ImportKinds
  var portion = 500

  /// - Parameter pass: told how many effects have been looked at; throws when it is to stop.
  func run(
    _ id: ID<ImportBatch>, in district: Region, pass: (Int) throws -> Void = { _ in }
  ) async throws -> ImportBatch {
    while true {
      let act = UndoPortion(id: id, district: district, kinds: kinds, size: portion)
      let batch = try await desk.perform(act, as: doer)
      if batch.state == .undone { return batch }
      try pass(batch.effectCount - batch.undo.place)
    }
  }
}
