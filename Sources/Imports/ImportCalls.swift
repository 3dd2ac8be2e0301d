import Acts
import Api
import Kernel
import Spreadsheet
import Web

/// What the operations on imports do, one by one.
extension ImportApi {
  func find(_ call: Call) async throws -> ImportBatch {
    let look = FindImport(id: try call.id("batch"), district: call.context.district)
    return try await desk.answer(look, for: call.doer)
  }

  func state(of id: ID<ImportBatch>, _ call: Call) async throws -> JSON {
    let look = FindWorkOn(id: id, district: call.context.district)
    let (batch, work) = try await desk.answer(look, for: call.doer)
    return batch.json(with: work?.informed(by: works.progress(of: id)))
  }

  func start(
    _ task: ImportOrder.Task, _ batch: ImportBatch, _ call: Call, total: Int = 0,
    columns: [String: String] = [:]
  ) async throws -> JSON {
    let order = ImportOrder(
      task, batch.id, in: call.context.district, by: call.doer, columns: columns)
    _ = try await works.start(order, total: total)
    return try await state(of: batch.id, call)
  }

  func takeBack(_ call: Call) async throws -> JSON {
    let batch = try await find(call)
    return try await start(.undo, batch, call, total: batch.effectCount)
  }

  /// The table as it waits; one that is not there any more has no columns.
  func preview(_ batch: ImportBatch) async throws -> TablePreview {
    let profile = try pages.profiles.base(of: batch)
    let path = spool.path(batch.id)
    return try await DiskThreads.run {
      try TablePreview(path, for: profile.columns.mapped(by: batch.mapping))
    }
  }

  func columns(of call: Call) async throws -> JSON {
    let batch = try await find(call)
    guard batch.isWaiting, spool.has(batch.id) else { throw ImportRefusal.notWaiting }
    return try await preview(batch).json(pages.profiles.base(of: batch).columns.fields)
  }

  func check(_ call: Call) async throws -> JSON {
    let batch = try await find(call)
    guard batch.isWaiting, spool.has(batch.id) else { throw ImportRefusal.notWaiting }
    let said = (call.body["columns"]?.items ?? []).map {
      (name: ColumnsPage.key($0["column"]?.asText ?? ""), value: $0["field"]?.asText ?? "")
    }
    var form = Form(pairs: said)
    let profile = try pages.profiles.base(of: batch)
    let mapping = form.mapping(
      of: try await preview(batch), onto: profile.columns, proposed: batch.mapping)
    form.rejectRepeated(said.map(\.name))
    guard form.isSound else { throw Unsound(form) }
    if let name = call.said("save_as") {
      let act = KeepProfile(
        district: call.context.district, kind: try pages.profiles.kinds.named(batch.kind),
        base: batch.profile, name: name, mapping: mapping)
      _ = try await desk.perform(act, as: call.doer)
    }
    return try await start(.check, batch, call, columns: mapping.columns)
  }
}

extension Form {
  /// Pages ask once for each column; a program may say two things of one.
  fileprivate mutating func rejectRepeated(_ columns: [String]) {
    var seen: Set<String> = []
    guard let column = columns.first(where: { !seen.insert($0).inserted }) else { return }
    reject(
      column, Message(zh: "同一列说了两次。请只说它是哪一个字段。", en: "one column is named twice"))
  }
}
