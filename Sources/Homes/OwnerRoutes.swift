import Acts
import Civil
import Hummingbird
import Kernel
import Registry
import Storage
import Web

/// Owners: see one masked, see one whole for a reason, register, correct and replace them.
struct OwnerRoutes {
  let desk: Desk
  let pages: Pages
  let vault: Vault
  let revealsPerHour: Int

  func add(to routes: Routes) {
    routes.get("owners/:owner", ShowOwner.self, use: show)
    routes.post("owners/:owner/reveal", RevealOwner.self, use: reveal)
    routes.get("owners/:owner/change", AskFor<ChangeOwner, Owner>.self, use: askChange)
    routes.post("owners/:owner", ChangeOwner.self, use: change)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func reveal(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    guard let why = form.text("why", "理由") else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let act = RevealOwner(
      id: try context.id("owner"), district: context.district, why: why,
      mostPerHour: revealsPerHour, vault: vault)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        let whole = try await desk.perform(act, as: context.doer)
        return try pages.html(try await page(Form(), context, whole: whole), for: context)
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(Form(), context), for: context)
  }

  /// Fields that are left empty stay as they are: what is masked cannot be shown to be typed over.
  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Owner> = try context.id("owner")
    let district = context.district
    let vault = vault
    let why = form.text("why", "为什么改")
    let before = try await desk.answer(
      AskForOwner(id: id, district: district, vault: vault), for: context.doer)
    form.fill(from: before)
    guard let particulars: Owner.Particulars = form.read(over: before) else {
      return try pages.refused(try await changePage(form.withoutPersonal, context), for: context)
    }
    let seal = form["_base"].isEmpty ? nil : form["_base"]
    let act = ChangeOwner(
      id, in: district, to: particulars, why: why, seal: seal, vault: vault)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0.withoutPersonal, context) },
      act: {
        try await desk.perform(act, as: context.doer)
        return .seeOther("/owners/\(id)", saying: "已更正。")
      })
  }

  private func page(
    _ form: Form, _ context: SignedIn, whole: Owner.Particulars? = nil
  ) async throws -> OwnerPage {
    let look = ShowOwner(
      id: try context.id("owner"), district: context.district, vault: vault)
    return OwnerPage(try await desk.answer(look, for: context.doer), form, whole: whole)
  }

  private func changePage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Owner> = try context.id("owner")
    let (district, vault) = (context.district, vault)
    let look = AskFor<ChangeOwner, Owner>(
      find: { try $0.owner(id, in: district, vault) },
      page: { owner, sight in
        let masked = MaskedOwner(owner.particulars)
        var page = EditPage(
          title: "更正\(masked.name)的信息", lead: "只填要改的；空着的保持不变。", action: "/owners/\(id)",
          submit: "保存", back: "/owners/\(id)",
          sections: [form.section(nil, Owner.Particulars.fields), form.why], form: form)
        page.base = try sight.db.seal(of: owner)
        return page
      })
    return try await desk.answer(look, for: context.doer)
  }
}

/// What is kept about an owner, for whoever may correct it; it goes nowhere but into the comparison.
struct AskForOwner: Look {
  static let permission = Permission.changeOwners

  let id: ID<Owner>
  let district: Region
  let vault: Vault

  func subject(in db: any ReadConnection) throws -> Owner { try db.owner(id, in: district, vault) }

  func answer(about owner: Owner, in sight: Sight) throws -> Owner.Particulars {
    guard let particulars = owner.particulars else { throw OwnerRefusal.erased }
    return particulars
  }
}

extension Form {
  /// What was left empty, from what is kept.
  fileprivate mutating func fill(from owner: Owner.Particulars) {
    let kept = Form(of: owner)
    for field in Owner.Particulars.fields where self[field.key].isEmpty {
      self[field.key] = kept[field.key]
    }
  }

  /// Nothing that was filled in from the register goes back to the screen.
  fileprivate var withoutPersonal: Form {
    var form = Form(["why": self["why"]])
    for problem in problems { form.reject(problem.field, Message(zh: problem.message, en: "")) }
    return form
  }
}

extension Form {
  var ground: EditPage.Section {
    EditPage.Section(
      heading: nil,
      inputs: [input("why", "依据", required: true, hint: "例如“不动产转移登记”。不要写姓名和证件号码。")])
  }

  mutating func share() -> Share? {
    let text = self["share"]
    guard !text.isEmpty else { return nil }
    return read(text, "share", "份额", example: "1/2", as: "份额", Share.init(reading:))
  }
}
