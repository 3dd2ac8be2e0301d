import Acts
import Civil
import Facts
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Rulebook
import Web

/// One obligation and the facts about it on the web.
struct FactRoutes {
  let desk: Desk
  let pages: Pages
  let shared: ObligationsDesk
  let roller: DayRoller
  let evidence: EvidenceStore

  func add(to routes: Routes) {
    routes.get("obligations/:key", ShowObligation.self, use: show)
    routes.post(
      "obligations/:key/facts", RecordFact.self, upTo: EvidenceStore.limit + FormGate.formLimit,
      use: record)
    routes.get("facts/:fact", ShowFact.self, use: fact)
    routes.get("facts/:fact/evidence/:digest", OpenEvidence.self, use: open)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let district = try await district(of: context)
    let look = ShowObligation(key: try key(context), district: district, desk: shared)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func record(_ request: Request, context: SignedIn) async throws -> Response {
    try await evidence.reading(request, context) { form, papers, attempt in
      try await record(form, papers, attempt, context)
    }
  }

  private func record(
    _ form: Form, _ papers: [Attachment], _ attempt: IdempotencyKey?, _ context: SignedIn
  ) async throws -> Response {
    let district = try await district(of: context)
    let key = try key(context)
    var form = form
    func again(_ form: Form) async throws -> ObligationPage {
      let look = ShowObligation(
        key: key, district: district, desk: shared, refused: RefusedRecord(form: form))
      return try await desk.answer(look, for: context.doer)
    }
    guard let act = act(key: key, district, &form, evidence: papers) else {
      return try pages.refused(try await again(form), for: context)
    }
    return try await pages.submit(form, for: context, again: again) {
      try await desk.perform(act, as: context.doer, key: attempt)
      return .seeOther("/obligations/\(key)", saying: "已登记，期限和状态已重新推算。")
    }
  }

  private func act(
    key: String, _ district: Region, _ form: inout Form, evidence: [Attachment]
  ) -> RecordFact? {
    let kind = form.text("kind", "登记什么")
    let on = form.day("on", "哪一天")
    let note = form.optionalText("note", "备注")
    let book = shared.rules.book
    let typed = TypedAttributes(
      &form, of: kind.flatMap { book.vocabulary.events[$0] }?.correctable ?? [], in: book)
    guard form.isSound, let kind, let on else { return nil }
    return RecordFact(
      key: key, district: district, kind: kind, on: on, attributes: typed.stated,
      evidence: evidence, note: note, rules: shared.rules)
  }

  func fact(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowFact(
      id: try context.factID, district: try await district(of: context), desk: shared)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func open(_ request: Request, context: SignedIn) async throws -> Response {
    let digest: ID<Attachment> = try context.id("digest")
    let look = OpenEvidence(
      id: try context.factID, digest: digest.rawValue, district: try await district(of: context))
    let paper = try await desk.answer(look, for: context.doer)
    let bytes = try evidence.bytes(paper.digest)
    return Response(
      status: .ok,
      headers: [
        .contentType: paper.type.mediaType, .xContentTypeOptions: "nosniff",
        .contentDisposition: "attachment; filename=\"evidence.\(paper.type.rawValue)\"",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private func key(_ context: SignedIn) throws -> String {
    let id: ID<Obligation> = try context.id("key")
    return id.rawValue
  }

  private func district(of context: SignedIn) async throws -> Region {
    try await roller.district(of: context, at: desk)
  }
}
