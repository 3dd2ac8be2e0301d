import Acts
import Hummingbird
import Kernel
import NIOCore
import Tables
import Web

/// The ledger for people. Strangers see all but what tells of somebody, or they could not check.
struct LedgerRoutes {
  private static let plain = "text/plain; charset=utf-8"

  let desk: Desk
  let pages: Pages
  let district: Region
  let voice: LedgerVoice
  let words: LedgerWords
  let policy: LedgerPolicy?

  /// Strangers see what everybody may see.
  private var anybody: Doer {
    Doer(
      id: ID(rawValue: "anybody"), name: "公众", grants: [Grant(.seeLedger, in: .region(district))])
  }

  func add(to routes: Routes) {
    routes.openGet("ledger", use: front)
    routes.openGet("ledger/entry/:entry", use: entry)
    routes.openGet("ledger/entry/:entry/files/proof", use: proof)
    routes.openGet("ledger/entry/:entry/files/bytes", use: bytes)
    routes.openGet("ledger/entry/:entry/files/\(LedgerTwin.folder)", use: twinProof)
    routes.openGet("ledger/log/**", use: file)
    routes.openGet("ledger/\(LedgerTwin.folder)/**", use: twinFile)
    routes.openGet("ledger/verify", use: verify)
    routes.openGet("ledger/sheet", use: sheet)
    routes.openGet("ledger/policy", use: trust)
    routes.get("ledger/entry/:entry/files/content", FetchContent.self, use: content)
    routes.post("ledger/entry/:entry/forget", ForgetContent.self, use: forget)
    TableRoutes(desk: desk, pages: pages).add(
      LedgerTable(words: words), to: routes, menu: Menu(.oversight, "存证账本", place: 70))
  }

  func front(_ request: Request, visit: Visit) async throws -> Response {
    if let number = request.uri.queryParameters["number"], let place = Int(number), place >= 0 {
      return .redirect(to: "/ledger/entry/\(place)")
    }
    let look = ShowLedger(district: district, voice: voice, words: words, policy: policy)
    return try pages.html(try await desk.answer(look, for: anybody), for: visit)
  }

  func entry(_ request: Request, visit: Visit) async throws -> Response {
    let page = try await page(visit.parameters.require("entry"), for: visit.visitor?.doer)
    return try pages.html(page, for: visit)
  }

  private func page(_ key: String, for viewer: Doer?, problem: String = "") async throws
    -> EntryPage
  {
    let look = ShowEntry(
      key: key, district: district, words: words, viewer: viewer, problem: problem)
    return try await desk.answer(look, for: anybody)
  }

  func verify(_ request: Request, visit: Visit) async throws -> Response {
    try pages.html(VerifyPage(vkey: voice.vkey), for: visit)
  }

  func trust(_ request: Request, visit: Visit) async throws -> Response {
    guard let policy else { throw NotFound.policy }
    return .download(Array(policy.text.utf8), named: "policy", type: Self.plain)
  }

  func sheet(_ request: Request, visit: Visit) async throws -> Response {
    let look = ShowSheet(district: district, voice: voice)
    return try pages.html(try await desk.answer(look, for: anybody), for: visit)
  }

  func proof(_ request: Request, visit: Visit) async throws -> Response {
    let fetched = try await fetch(visit)
    return .download(fetched.proof, named: "\(fetched.position).tlog-proof", type: Self.plain)
  }

  func twinProof(_ request: Request, visit: Visit) async throws -> Response {
    let fetched = try await fetch(visit, from: .twin)
    let name = "\(fetched.position).\(LedgerTwin.folder).tlog-proof"
    return .download(fetched.proof, named: name, type: Self.plain)
  }

  func bytes(_ request: Request, visit: Visit) async throws -> Response {
    let fetched = try await fetch(visit)
    return .download(fetched.bytes, named: "\(fetched.position).json", type: "application/json")
  }

  private func fetch(_ visit: Visit, from tree: LedgerTree = .ledger) async throws -> FetchedEntry {
    let look = FetchEntry(
      key: try visit.parameters.require("entry"), tree: tree, district: district)
    return try await desk.answer(look, for: anybody)
  }

  func content(_ request: Request, context: SignedIn) async throws -> Response {
    let key = try context.parameters.require("entry")
    let look = FetchContent(key: key, district: district)
    let content = try await desk.answer(look, for: context.doer)
    return .download(
      Array(content.text.utf8), named: "\(key).content.json", type: "application/json")
  }

  func forget(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let key = try context.parameters.require("entry")
    guard let why = form.text("why", "依据和原因") else {
      let page = try await page(key, for: context.doer, problem: "请写明依据和原因。")
      return try pages.refused(page, for: context)
    }
    try await desk.perform(
      ForgetContent(key: key, district: district, why: why), as: context.doer,
      key: context.idempotencyKey)
    return .seeOther("/ledger/entry/\(key)", saying: "内容已删去，账本里另记了一条。")
  }

  /// A full tile never changes; everything else may in the next second.
  func file(_ request: Request, visit: Visit) async throws -> Response {
    try await file(visit, of: .ledger)
  }

  func twinFile(_ request: Request, visit: Visit) async throws -> Response {
    try await file(visit, of: .twin)
  }

  private func file(_ visit: Visit, of tree: LedgerTree) async throws -> Response {
    let path = visit.parameters.getCatchAll().joined(separator: "/")
    let bytes = try await desk.answer(
      FetchLedgerFile(tree: tree, path: path, district: district), for: anybody)
    let isTile = path != "checkpoint"
    var response = Response.download(
      bytes, named: nil, type: isTile ? "application/octet-stream" : Self.plain)
    if isTile { response.headers[.cacheControl] = "public, max-age=31536000, immutable" }
    return response
  }
}

extension Response {
  /// Bytes to keep; without a name, to read.
  fileprivate static func download(_ bytes: [UInt8], named name: String?, type: String) -> Response
  {
    var headers: HTTPFields = [.contentType: type]
    if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
    return Response(
      status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
