import Acts
import Civil
import Facts
import Hummingbird
import Kernel
import Rulebook
import Storage
import Web

/// Putting a fact right or taking it back, on the web.
struct CorrectionRoutes {
  let desk: Desk
  let pages: Pages
  let shared: ObligationsDesk
  let roller: DayRoller
  let evidence: EvidenceStore

  func add(to routes: Routes) {
    routes.post(
      "facts/:fact/correction", CorrectFact.self, upTo: EvidenceStore.limit + FormGate.formLimit,
      use: correct)
    routes.post("facts/:fact/withdrawal", WithdrawFact.self, use: withdraw)
  }

  func correct(_ request: Request, context: SignedIn) async throws -> Response {
    let id = try context.factID
    let district = try await roller.district(of: context, at: desk)
    let stored = try await desk.answer(OldFact(id: id, district: district), for: context.doer)
    return try await evidence.reading(request, context) { form, papers, attempt in
      var form = form
      guard let act = act(on: stored, district, &form, papers) else {
        return try await refused(id, district, form, context)
      }
      return try await settle(
        act, attempt, id, district, form, context, saying: "已更正，原来的一条留有记录。")
    }
  }

  private func act(
    on old: Fact, _ district: Region, _ form: inout Form, _ papers: [Attachment]
  ) -> CorrectFact? {
    let book = shared.rules.book
    let (on, why) = (form.day("on", "日期"), form.text("why", "为什么更正"))
    let typed = TypedAttributes(
      &form, of: book.vocabulary.events[old.kind]?.correctable ?? [], in: book)
    guard form.isSound, let on, let why else { return nil }
    return CorrectFact(
      factID: old.id, district: district, on: on, attributes: typed.stated,
      cleared: typed.cleared, evidence: papers, why: why, rules: shared.rules)
  }

  func withdraw(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let why = form.text("why", "为什么撤回")
    let (id, district) = (try context.factID, try await roller.district(of: context, at: desk))
    guard let why else { return try await refused(id, district, form, context) }
    let act = WithdrawFact(factID: id, district: district, why: why, rules: shared.rules)
    return try await settle(
      act, context.idempotencyKey, id, district, form, context, saying: "已撤回，相关期限已重新推算。")
  }

  private func settle<A: Act>(
    _ act: A, _ attempt: IdempotencyKey?, _ id: String, _ district: Region, _ form: Form,
    _ context: SignedIn, saying sentence: String
  ) async throws -> Response where A.Outcome == Void {
    try await pages.submit(
      form, for: context, again: { try await page(id, district, $0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: attempt)
        return .seeOther("/facts/\(id)", saying: sentence)
      })
  }

  private func refused(
    _ id: String, _ district: Region, _ form: Form, _ context: SignedIn
  ) async throws -> Response {
    try pages.refused(try await page(id, district, form, context), for: context)
  }

  private func page(
    _ id: String, _ district: Region, _ form: Form, _ context: SignedIn
  ) async throws -> FactPage {
    let look = ShowFact(
      id: id, district: district, desk: shared, refused: RefusedRecord(form: form))
    return try await desk.answer(look, for: context.doer)
  }
}

/// What is to be corrected, for knowing which fields its form has.
private struct OldFact: Look {
  static let permission = Permission.seeObligations

  let id: String
  let district: Region

  func subject(in db: any ReadConnection) throws -> StoredFact {
    try db.fact(id, district: district.district)
  }

  func answer(about stored: StoredFact, in sight: Sight) -> Fact { stored.fact }
}

extension SignedIn {
  var factID: String {
    get throws {
      let id: ID<Fact> = try id("fact")
      return id.rawValue
    }
  }
}

extension DayRoller {
  /// The visitor's district, with a table that knows what day it is.
  func district(of context: SignedIn, at desk: Desk) async throws -> Region {
    let scope = try context.doer.wholeScope(for: .seeObligations)
    let district = Region(scope.region.district)
    try await roll(district, at: desk)
    return district
  }
}
