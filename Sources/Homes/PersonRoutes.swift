import Acts
import Civil
import FoundationEssentials
import Hummingbird
import Kernel
import NIOCore
import Registry
import Web

/// What a person may ask for about themselves: everything that is kept, and that it be erased. What
/// stands against erasing is laid down here too.
struct PersonRoutes {
  let desk: Desk
  let pages: Pages
  let vault: Vault

  func add(to routes: Routes) {
    routes.get("owners/:owner/requests", ShowRequests.self, use: show)
    routes.post("owners/:owner/export", ExportPerson.self, use: export)
    routes.post("owners/:owner/erasure", ErasePerson.self, use: erase)
    routes.post("owners/:owner/holds", HoldOwner.self, use: hold)
    routes.post("holds/:hold/lift", LiftHold.self, use: lift)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func export(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let why = form.text("why", "依据") else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let id: ID<Owner> = try context.id("owner")
    let act = ExportPerson(id: id, district: context.district, why: why, vault: vault)
    let file = try await desk.perform(act, as: context.doer)
    let isWorkbook = form["format"] == "xlsx"
    return try Response.file(
      isWorkbook ? try workbook(of: file, id) : try file.json(),
      named: "本人信息.\(isWorkbook ? "xlsx" : "json")")
  }

  func erase(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let why = form.text("why", "依据") else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let id: ID<Owner> = try context.id("owner")
    let act = ErasePerson(id: id, district: context.district, why: why, vault: vault)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        let count = try await desk.perform(act, as: context.doer)
        return .seeOther("/owners/\(id)", saying: "已删除，共 \(count) 处登记。")
      })
  }

  func hold(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let until = form.optionalDay("until_on", "到哪天")
    guard let why = form.text("why", "依据"), form.isSound else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let id: ID<Owner> = try context.id("owner")
    let act = HoldOwner(
      id: id, district: context.district, why: why, until: until, vault: vault)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        _ = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/owners/\(id)/requests", saying: "已保全。")
      })
  }

  func lift(_ request: Request, context: SignedIn) async throws -> Response {
    let why = context.form["why"]
    let act = LiftHold(
      id: try context.id("hold"), district: context.district, why: why.isEmpty ? "不再需要" : why)
    let owner = try await desk.perform(act, as: context.doer)
    return .seeOther("/owners/\(owner)/requests", saying: "保全已解除。")
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> RequestsPage {
    let look = ShowRequests(
      id: try context.id("owner"), district: context.district, vault: vault)
    return RequestsPage(try await desk.answer(look, for: context.doer), form)
  }

  /// Lies on the disk for as long as it is written.
  private func workbook(of file: PersonFile, _ id: ID<Owner>) throws -> Data {
    let name = Digest(of: "\(id)\(file.madeAt)").description
    let path = FileManager.default.temporaryDirectory.path + "/\(name).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try file.write(workbook: path)
    return try Data(contentsOf: URL(filePath: path))
  }
}

extension Response {
  fileprivate static func file(_ bytes: Data, named name: String) throws -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "application/octet-stream",
        .contentDisposition: "attachment; filename*=UTF-8''\(Address.escaped(name))",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
