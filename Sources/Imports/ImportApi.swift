import Acts
import Api
import Hummingbird
import Kernel
import Spreadsheet
import Web

/// Tables into registers for programs: hand in, say what the columns are, take, stop, take back.
struct ImportApi {
  let desk: Desk
  let pages: ImportRoutes

  var works: ImportWorks { pages.works }
  var spool: ImportSpool { pages.spool }

  func add(to routes: Routes) {
    routes.read(
      "imports", "listImports", Message(zh: "最近的导入", en: "The latest imports"),
      asking: ShowImports.self, answers: ImportBatch.listShape
    ) { call in
      let look = ShowImports(district: call.context.district)
      let batches = try await desk.answer(look, for: call.doer)
      return .object(["items": .list(batches.map { $0.json })])
    }
    routes.take(
      "imports", "uploadTable",
      Message(zh: "交一张表，还不检查、不导入", en: "Hand in a table; nothing is taken yet"),
      doing: KeepUpload.self, query: ImportBatch.uploadParts, answers: ImportBatch.stateShape
    ) { call, file in
      let id = try await pages.keep(
        file, as: try pages.profiles.kinds.named(call.form["kind"]),
        profile: call.form["profile"], key: call.key, call.context)
      return try await state(of: id, call)
    }
    routes.read(
      "imports/:batch", "showImport", Message(zh: "看一份导入", en: "One import and how far it is"),
      asking: FindWorkOn.self, answers: ImportBatch.stateShape
    ) { try await state(of: try $0.id("batch"), $0) }
    routes.read(
      "imports/:batch/problems", "listImportProblems",
      Message(zh: "逐行逐列的问题", en: "What there is to say, by row and column"),
      asking: ListProblems.self, query: [KeptProblem.afterPart], answers: KeptProblem.listShape
    ) { call in
      let look = ListProblems(
        id: try call.id("batch"), district: call.context.district,
        after: call.said("after").flatMap { Int($0) } ?? 0)
      return KeptProblem.json(try await desk.answer(look, for: call.doer), ListProblems.size)
    }
    addColumns(to: routes)
    addWork(to: routes)
  }

  private func addColumns(to routes: Routes) {
    routes.read(
      "imports/:batch/columns", "listImportColumns",
      Message(zh: "表的各列和建议的对应", en: "The columns, and which field each seems to be"),
      asking: FindImport.self, answers: TablePreview.listShape
    ) { try await columns(of: $0) }
    routes.change(
      .post, "imports/:batch/check", "checkImport",
      Message(zh: "说明各列并检查", en: "Say what the columns are, and check"),
      doing: KeepCheck.self, takes: ImportBatch.checkParts, answers: ImportBatch.stateShape,
      use: check)
  }

  private func addWork(to routes: Routes) {
    routes.change(
      .post, "imports/:batch/take", "takeImport",
      Message(zh: "导入", en: "Take the rows into the register"), doing: TakePortion.self,
      takes: [
        Part("whole", Message(zh: "整份导入，否则不导入", en: "all rows or none"), .flag, isRequired: false)
      ], answers: ImportBatch.stateShape
    ) { call in
      let batch = try await find(call)
      guard batch.isOpen, spool.has(batch.id) else { throw ImportRefusal.notWaiting }
      let isWhole = batch.state == .checked && call.form["whole"] == "yes"
      let total = batch.state == .checked ? batch.counts.rows : 0
      return try await start(isWhole ? .whole : .take, batch, call, total: total)
    }
    routes.change(
      .post, "imports/:batch/stop", "stopImport",
      Message(zh: "停下", en: "Stop; what is in stays in"), doing: StopWork.self, takes: []
    ) { call in
      let batch = try await find(call)
      try await works.stop(batch.id, in: call.context.district, by: call.doer)
      return .null
    }
    routes.change(
      .post, "imports/:batch/drop", "dropImport",
      Message(zh: "放弃，什么都不导入", en: "Drop it; nothing is taken"), doing: DropImport.self,
      takes: []
    ) { call in
      let act = DropImport(id: try call.id("batch"), district: call.context.district)
      try await desk.perform(act, as: call.doer, key: call.key)
      spool.remove(act.id)
      return .null
    }
    routes.change(
      .post, "imports/:batch/undo", "undoImport", Message(zh: "撤销整份导入", en: "Take all of it back"),
      doing: BeginUndo.self,
      takes: [Part("why", Message(zh: "理由", en: "why"), .text(1...200))],
      answers: ImportBatch.stateShape
    ) { call in
      let act = BeginUndo(
        id: try call.id("batch"), district: call.context.district, why: call.form["why"],
        kinds: pages.profiles.kinds)
      try await desk.perform(act, as: call.doer, key: call.key)
      return try await takeBack(call)
    }
    routes.change(
      .post, "imports/:batch/undo/rest", "goOnUndoing",
      Message(zh: "接着撤销", en: "Go on taking back what was left half-way"),
      doing: UndoPortion.self, takes: [], answers: ImportBatch.stateShape, use: takeBack)
  }
}
