import Acts
import Api
import Civil
import Hummingbird
import Kernel
import Registry
import Web

/// Who owns what, for programs: registering, handing over, ending; what a person asks for.
struct OwnershipApi {
  let desk: Desk
  let vault: Vault

  func add(to routes: Routes) {
    routes.change(
      .post, "units/:unit/owners", "registerOwner",
      Message(zh: "登记一位业主", en: "Register an owner of a unit"), doing: RegisterOwner.self,
      takes: Owner.Particulars.parts + [
        Part("share", Message(zh: "份额", en: "share, such as 1/2"), .text(1...20)).orNone,
        Part("is_principal", Message(zh: "首位业主", en: "stands first"), .flag).orNone,
        Part("since_on", Message(zh: "取得日期", en: "since"), .day).orNone,
      ], answers: .madeID, use: register)
    routes.change(
      .post, "units/:unit/transfer", "transferUnit",
      Message(zh: "换业主", en: "A unit goes to another owner"), doing: TransferUnit.self,
      takes: Owner.Particulars.parts + [.from, .reason], use: transfer)
    routes.change(
      .post, "ownerships/:ownership/end", "endOwnership",
      Message(zh: "一位共有人退出", en: "One of several owners is one no more"),
      doing: EndOwnership.self, takes: [.from, .reason], use: end)
    routes.change(
      .put, "owners/:owner", "changeOwner",
      Message(zh: "更正一位业主", en: "Replace what is said of an owner"), doing: ChangeOwner.self,
      takes: Owner.Particulars.parts + [Part.reason.orNone]
    ) { call in
      let act = ChangeOwner(
        try call.id("owner"), in: call.context.district, to: try call.particulars(),
        why: call.said("why"), vault: vault)
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    addRequests(to: routes)
  }

  /// Taking a person's whole file out stays on the page: it is for the person in front of the desk.
  private func addRequests(to routes: Routes) {
    routes.change(
      .post, "owners/:owner/erasure", "eraseOwner",
      Message(zh: "按本人请求删除", en: "Erase at the person's request"), doing: ErasePerson.self,
      takes: [.reason]
    ) { call in
      let act = ErasePerson(
        id: try call.id("owner"), district: call.context.district, why: try call.given("why", "理由"),
        vault: vault)
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "owners/:owner/holds", "holdOwner",
      Message(zh: "保全业主信息", en: "Say that it must be kept"), doing: HoldOwner.self,
      takes: [.reason, Part("until_on", Message(zh: "到哪天", en: "until"), .day).orNone],
      answers: .madeID, use: hold)
    routes.change(
      .post, "holds/:hold/lift", "liftHold",
      Message(zh: "解除保全", en: "It need not be kept any more"), doing: LiftHold.self,
      takes: [.reason]
    ) { call in
      let act = LiftHold(
        id: try call.id("hold"), district: call.context.district, why: try call.given("why", "理由"))
      _ = try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }

  private func register(_ call: Call) async throws -> JSON {
    var form = call.form
    let (share, since) = (form.share(), form.optionalDay("since_on", "取得日期"))
    guard form.isSound else { throw Unsound(form) }
    let act = RegisterOwner(
      of: try call.id("unit"), in: call.context.district, try call.particulars(), share: share,
      isPrincipal: call.form["is_principal"] == "yes", since: since, vault: vault)
    return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
  }

  private func transfer(_ call: Call) async throws -> JSON {
    var form = call.form
    guard let day = form.day("on", "从哪天起") else { throw Unsound(form) }
    let act = TransferUnit(
      try call.id("unit"), in: call.context.district, to: try call.particulars(), on: day,
      why: try call.given("why", "理由"), vault: vault)
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func end(_ call: Call) async throws -> JSON {
    var form = call.form
    guard let day = form.day("on", "从哪天起不再是业主") else { throw Unsound(form) }
    let act = EndOwnership(
      id: try call.id("ownership"), district: call.context.district, day: day,
      why: try call.given("why", "理由"))
    _ = try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func hold(_ call: Call) async throws -> JSON {
    var form = call.form
    let until = form.optionalDay("until_on", "到哪天")
    guard form.isSound else { throw Unsound(form) }
    let act = HoldOwner(
      id: try call.id("owner"), district: call.context.district, why: try call.given("why", "理由"),
      until: until, vault: vault)
    return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
  }
}

extension Part {
  fileprivate static let from = Part("on", Message(zh: "从哪天起", en: "from which day"), .day)
}
