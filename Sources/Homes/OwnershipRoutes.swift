import Acts
import Civil
import Hummingbird
import Kernel
import Registry
import Web

/// Who owns a unit: register an owner, hand the unit over, end one of several.
struct OwnershipRoutes {
  let desk: Desk
  let pages: Pages
  let vault: Vault

  func add(to routes: Routes) {
    routes.get("units/:unit/owners/new", AskFor<RegisterOwner, Unit>.self, use: askNew)
    routes.post("units/:unit/owners", RegisterOwner.self, use: addNew)
    routes.get("units/:unit/transfer", AskFor<TransferUnit, Unit>.self, use: askTransfer)
    routes.post("units/:unit/transfer", TransferUnit.self, use: transfer)
    routes.get("ownerships/:ownership/end", AskFor<EndOwnership, Ownership>.self, use: askEnd)
    routes.post("ownerships/:ownership/end", EndOwnership.self, use: end)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    let form = Form(["owner_kind": OwnerKind.person.rawValue])
    return try pages.html(try await newPage(form, context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let share = form.share()
    let since = form.optionalDay("since_on", "取得日期")
    guard let particulars: Owner.Particulars = form.read() else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let unit: ID<Unit> = try context.id("unit")
    let act = RegisterOwner(
      of: unit, in: context.district, particulars, share: share,
      isPrincipal: form["is_principal"] == "yes", since: since, vault: vault)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        _ = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/units/\(unit)", saying: "业主已登记。")
      })
  }

  func askTransfer(_ request: Request, context: SignedIn) async throws -> Response {
    let form = Form(["owner_kind": OwnerKind.person.rawValue])
    return try pages.html(try await transferPage(form, context), for: context)
  }

  func transfer(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let day = form.day("on", "从哪天起")
    let why = form.text("why", "依据")
    guard let particulars: Owner.Particulars = form.read(), let day, let why else {
      return try pages.refused(try await transferPage(form, context), for: context)
    }
    let unit: ID<Unit> = try context.id("unit")
    let act = TransferUnit(
      unit, in: context.district, to: particulars, on: day, why: why, vault: vault)
    return try await pages.submit(
      form, for: context, again: { try await transferPage($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/units/\(unit)", saying: "已换业主，原来的留在产权经过里。")
      })
  }

  func askEnd(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await endPage(Form(), context), for: context)
  }

  func end(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let day = form.day("on", "从哪天起不再是业主"), let why = form.text("why", "依据") else {
      return try pages.refused(try await endPage(form, context), for: context)
    }
    let act = EndOwnership(
      id: try context.id("ownership"), district: context.district, day: day, why: why)
    return try await pages.submit(
      form, for: context, again: { try await endPage($0, context) },
      act: {
        let unit = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/units/\(unit)", saying: "已记下。")
      })
  }

  private func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Unit> = try context.id("unit")
    let district = context.district
    let look = AskFor<RegisterOwner, Unit>(
      find: { try $0.unit(id, in: district) },
      page: { unit, _ in
        var section = form.section(nil, Owner.Particulars.fields)
        section.inputs += [
          form.input("share", "份额", hint: "共有的填，例如 1/2 或 50%；一人独有不填。"),
          form.choice("is_principal", "首位业主", [("yes", "是")], hint: "第一位登记的自动是首位。"),
          form.input("since_on", "取得日期", type: "date"),
        ]
        return EditPage(
          title: "登记\(unit.number)的一位业主", lead: "只收表决和办事必需的；入库后加密，页面上遮住一部分。",
          action: "/units/\(id)/owners", submit: "登记", back: "/units/\(id)", sections: [section],
          form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }

  private func transferPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Unit> = try context.id("unit")
    let district = context.district
    let look = AskFor<TransferUnit, Unit>(
      find: { try $0.unit(id, in: district) },
      page: { unit, _ in
        var section = form.section("新业主", Owner.Particulars.fields)
        section.inputs.append(
          form.input("on", "从哪天起", type: "date", required: true, hint: "转移登记的日期。"))
        return EditPage(
          title: "\(unit.number)换业主", lead: "现在的业主到前一天为止，留在产权经过里。",
          action: "/units/\(id)/transfer", submit: "换业主", back: "/units/\(id)",
          sections: [section, form.ground], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }

  private func endPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Ownership> = try context.id("ownership")
    let district = context.district
    let look = AskFor<EndOwnership, Ownership>(
      find: { try $0.ownership(id, in: district) },
      page: { ownership, _ in
        var section = form.ground
        section.inputs.insert(
          form.input("on", "从哪天起不再是业主", type: "date", required: true), at: 0)
        return EditPage(
          title: "一位共有人退出", lead: nil, action: "/ownerships/\(id)/end", submit: "记下",
          back: "/units/\(ownership.unit)", sections: [section], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }
}
