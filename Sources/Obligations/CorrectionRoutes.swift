import Acts
import Civil
import Hummingbird
import Kernel
import Rulebook
import Web

/// Putting a fact right or taking it back, on the web.
struct CorrectionRoutes {
  let desk: Desk
  let pages: Pages
  let shared: ObligationsDesk
  let roller: DayRoller

  func add(to routes: Routes) {
    routes.post("facts/:fact/correction", CorrectFact.self, use: correct)
    routes.post("facts/:fact/withdrawal", WithdrawFact.self, use: withdraw)
  }

  func correct(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let (on, why) = (form.day("on", "正确的日期"), form.text("why", "为什么更正"))
    let (id, district) = (try context.factID, try await roller.district(of: context, at: desk))
    guard let on, let why else { return try await refused(id, district, form, context) }
    let act = CorrectFact(
      factID: id, district: district, on: on, attributes: [:], evidence: [], why: why,
      rules: shared.rules)
    return try await settle(act, id, district, form, context, saying: "已更正，原来的一条留有记录。")
  }

  func withdraw(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let why = form.text("why", "为什么撤回")
    let (id, district) = (try context.factID, try await roller.district(of: context, at: desk))
    guard let why else { return try await refused(id, district, form, context) }
    let act = WithdrawFact(factID: id, district: district, why: why, rules: shared.rules)
    return try await settle(act, id, district, form, context, saying: "已撤回，相关期限已重新推算。")
  }

  private func settle(
    _ act: some Act, _ id: String, _ district: Region, _ form: Form, _ context: SignedIn,
    saying sentence: String
  ) async throws -> Response {
    try await pages.submit(
      form, for: context, again: { try await page(id, district, $0, context) },
      act: {
        _ = try await desk.perform(act, as: context.doer)
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
    let scope = try context.doer.widestScope(for: .seeObligations)
    let district = Region(scope.region.district)
    try await roll(district, at: desk)
    return district
  }
}
