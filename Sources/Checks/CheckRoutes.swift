import Acts
import Civil
import Hummingbird
import Kernel
import Tables
import Web

/// The checks: their counts, their lists, and what is said about what they found.
struct CheckRoutes {
  let desk: Desk
  let pages: Pages
  let list: CheckList

  func add(to routes: Routes) {
    routes.get(
      "checks", ShowChecks.self, menu: Menu(.oversight, "名录核对", place: 40), use: overview)
    routes.post("checks/:check/run", RunChecks.self, use: run)
    TableRoutes(desk: desk, pages: pages).add(
      FindingTable(list: list, today: { [desk] in desk.now.day }), to: routes)
    routes.get("checks/findings/:found", ShowFinding.self, use: show)
    routes.post("checks/findings/:found/settle", SettleFinding.self, use: settle)
    routes.post("checks/findings/:found/withdraw", WithdrawSettlement.self, use: withdraw)
  }

  func overview(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowChecks(scope: try context.scope(for: .seeChecks), list: list)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func run(_ request: Request, context: SignedIn) async throws -> Response {
    let id = try context.parameters.require("check")
    let checks = id == "all" ? list.checks : [try list.check(id)]
    let district = Region(try context.scope(for: .runChecks).region.district)
    let total = try await desk.perform(
      RunChecks(checks, of: list, in: district), as: context.doer, key: context.idempotencyKey)
    return .seeOther("/checks", saying: "核对完了，对不上的有 \(total) 处。")
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func settle(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Finding> = try context.id("found")
    guard let why = form.text("why", "为什么这样是对的"), let until = form.day("until", "有效到") else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let act = SettleFinding(id, in: try home(context), until: until, why: why)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/checks/findings/\(id)", saying: "已注明，到期会再提醒核对。")
      })
  }

  func withdraw(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Finding> = try context.id("found")
    guard let why = form.text("why", "为什么撤回") else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let act = WithdrawSettlement(id, in: try home(context), why: why)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/checks/findings/\(id)", saying: "已撤回，这一处重新列为还没弄清。")
      })
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> FindingPage {
    let look = ShowFinding(
      id: try context.id("found"), district: try home(context), list: list, form: form)
    return try await desk.answer(look, for: context.doer)
  }

  private func home(_ context: SignedIn) throws -> Region {
    Region(try context.scope(for: .seeChecks).region.district)
  }
}
