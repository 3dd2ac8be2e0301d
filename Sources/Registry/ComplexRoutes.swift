import Acts
import Hummingbird
import Kernel
import Rulebook
import Storage
import Tables
import Web

/// Complexes: find them, see one, add and change them.
struct ComplexRoutes {
  let desk: Desk
  let pages: Pages
  let minimum: RoomMinimum?
  let holdings: Holdings

  func add(to routes: Routes) {
    TableRoutes(desk: desk, pages: pages).add(
      ComplexTable(), to: routes, menu: Menu(.registers, "小区", place: 10))
    routes.get("complexes/new", AskFor<AddComplex, Region>.self, use: askNew)
    routes.post("complexes", AddComplex.self, use: addNew)
    routes.get("complexes/:complex", ShowComplex.self, use: show)
    routes.get("complexes/:complex/change", AskFor<ChangeComplex, Complex>.self, use: askChange)
    routes.post("complexes/:complex", ChangeComplex.self, use: change)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowComplex(
      id: try context.id("complex"), district: try context.home(), minimum: minimum,
      holdings: holdings)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await newPage(Form(), context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let own = try context.reach(for: .addComplex)
    let region = try Region(code: form["region"]) ?? own.only ?? context.home(for: .addComplex)
    guard let particulars: Complex.Particulars = form.read() else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let act = AddComplex(in: region, particulars)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        let id = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(id)", saying: "“\(particulars.name)”已登记。")
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(nil, context), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    form.settleClashes()
    let id: ID<Complex> = try context.id("complex")
    let why = form["why"]
    guard let particulars: Complex.Particulars = form.read() else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let act = ChangeComplex(
      id, in: try context.home(), to: particulars, why: why.isEmpty ? nil : why,
      seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0, context) },
      act: {
        let kept = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/complexes/\(id)", saying: "已修改，改前的内容留在变更记录里。", keeping: kept)
      })
  }

  private func newPage(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let scope = try context.reach(for: .addComplex)
    let look = AskFor<AddComplex, Scope>(
      find: { _ in scope },
      page: { scope, sight in
        let places = try PlaceNames(sight.db, in: Region(scope.region.district))
        var sections = Self.sections(form)
        sections[0].inputs.append(
          form.choice(
            "region", "街道、社区", scope.regions.flatMap(places.options),
            hint: Self.hint(for: scope)))
        return EditPage(
          title: "登记一个小区", lead: nil, action: "/complexes", submit: "登记", back: "/complexes",
          sections: sections, form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }

  /// Where a complex goes that nobody gave a place.
  private static func hint(for scope: Scope) -> String {
    (scope.only?.depth ?? 0) > 0 ? "不确定是哪个社区就不选，先登记在本辖区。" : "不确定就不选，先放在“街道待定”里。"
  }

  private func changePage(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Complex> = try context.id("complex")
    let district = try context.home()
    let look = AskFor<ChangeComplex, Complex>(
      find: { try $0.complex(id, in: district) },
      page: {
        complex, sight in
        let open = OpenedForm(
          complex, filled: Form(of: complex.particulars), typed: form,
          history: try sight.db.history(of: id.reference, in: district.district))
        return open.page(
          EditPage(
            title: "修改“\(complex.name)”的资料", lead: nil, action: "/complexes/\(id)", submit: "保存",
            back: "/complexes/\(id)", sections: Self.sections(open.form) + [open.form.why],
            form: open.form),
          standing: try FieldStandings(of: id, holdings, in: district, sight))
      })
    return try await desk.answer(look, for: context.doer)
  }

  private static func sections(_ form: Form) -> [EditPage.Section] {
    [
      form.section("基本情况", Complex.Particulars.identity),
      form.section("位置", Complex.Particulars.place),
      form.section("规模", Complex.Particulars.building),
      form.section("管理", Complex.Particulars.management),
      form.section("认定", Complex.Particulars.findings),
    ]
  }
}
