import Acts
import Hummingbird
import Kernel
import Storage
import Web

/// What complexes have, one kind after another: add one, see it, change it, say that it ended.
struct ItemRoutes<Item: ComplexItem>: Sendable {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    let (new, one) = ("complexes/:complex/\(Item.path)", "\(Item.path)/:\(Item.role)")
    routes.get(new + "/new", AskFor<AddItem<Item>, Complex>.self, use: askNew)
    routes.post(new, AddItem<Item>.self, use: addNew)
    routes.get(one, ShowItem<Item>.self, use: show)
    routes.get(one + "/change", AskFor<ChangeItem<Item>, Held<Item>>.self, use: askChange)
    routes.post(one, ChangeItem<Item>.self, use: change)
    routes.get(one + "/end", AskFor<EndItem<Item>, Held<Item>>.self, use: askEnd)
    routes.post(one + "/end", EndItem<Item>.self, use: end)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowItem<Item>(id: try context.id(Item.role), district: try context.home())
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await newPage(Form(), context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let complex: ID<Complex> = try context.id("complex")
    let endedOn = form.optionalDay("ended_on", Item.endLabel)
    guard let item: Item = form.read() else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let act = AddItem(item, at: complex, in: try context.home(), endedOn: endedOn)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        _ = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(complex)", saying: "\(Item.word.zh)已登记。")
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(nil, context), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    form.settleClashes()
    let id: ID<Item> = try context.id(Item.role)
    let endedOn = form.optionalDay("ended_on", Item.endLabel)
    guard let item: Item = form.read() else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let why = form["why"]
    let act = ChangeItem(
      id, in: try context.home(), to: item, why: why.isEmpty ? nil : why, seen: form.seen,
      endedOn: endedOn)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0, context) },
      act: {
        let kept = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/\(Item.path)/\(id)", saying: "已修改，改前的内容留在变更记录里。", keeping: kept)
      })
  }

  func askEnd(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await endPage(Form(), context), for: context)
  }

  func end(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Item> = try context.id(Item.role)
    guard let day = form.day("ended_on", "从哪天起"), let why = form.text("why", "原因") else {
      return try pages.refused(try await endPage(form, context), for: context)
    }
    let act = EndItem(id, in: try context.home(), on: day, why: why)
    return try await pages.submit(
      form, for: context, again: { try await endPage($0, context) },
      act: {
        let complex = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(complex)", saying: "已注明\(Item.ending)，原来的登记留存。")
      })
  }
}
