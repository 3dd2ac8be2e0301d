import Acts
import Hummingbird
import Kernel
import Storage
import Tables
import Web

/// Contracts: find them, see one, add, change and file them.
struct ContractRoutes {
  let desk: Desk
  let pages: Pages
  let contents: ContentList
  let holdings: Holdings

  func add(to routes: Routes) {
    TableRoutes(desk: desk, pages: pages).add(
      ContractTable(), to: routes, menu: Menu(.registers, "物业合同", place: 30))
    routes.get("contracts/:contract", ShowContract.self, use: show)
    routes.get("complexes/:complex/contracts/new", AskFor<AddContract, Complex>.self, use: askNew)
    routes.post("complexes/:complex/contracts", AddContract.self, use: addNew)
    routes.get("contracts/:contract/change", AskFor<ChangeContract, Contract>.self, use: askChange)
    routes.post("contracts/:contract", ChangeContract.self, use: change)
  }

  func show(_ request: Request, context: SignedIn) async throws -> Response {
    let look = ShowContract(
      id: try context.id("contract"), district: try context.home(), list: contents,
      holdings: holdings)
    return try pages.html(try await desk.answer(look, for: context.doer), for: context)
  }

  func askNew(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await newPage(Form(), context), for: context)
  }

  func addNew(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let complex: ID<Complex> = try context.id("complex")
    let enterprise = form.text("enterprise", "物业企业")
    let fees = form.fees()
    let said = form.contents(contents)
    guard let particulars: Contract.Particulars = form.read(), let enterprise, let fees else {
      return try pages.refused(try await newPage(form, context), for: context)
    }
    let act = AddContract(
      of: enterprise, at: complex, in: try context.home(), particulars, fees: fees,
      contents: said, seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await newPage($0, context) },
      act: {
        let id = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/contracts/\(id)", saying: "合同已登记。")
      })
  }

  func askChange(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await changePage(nil, context), for: context)
  }

  func change(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    form.settleClashes()
    let id: ID<Contract> = try context.id("contract")
    let fees = form.fees()
    let why = form.text("why", "为什么改")
    let said = form.contents(contents)
    guard let particulars: Contract.Particulars = form.read(), let fees, let why else {
      return try pages.refused(try await changePage(form, context), for: context)
    }
    let act = ChangeContract(
      id, in: try context.home(), to: particulars, fees: fees, contents: said, why: why,
      seen: form.seen)
    return try await pages.submit(
      form, for: context, again: { try await changePage($0, context) },
      act: {
        let kept = try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/contracts/\(id)", saying: "已修改，期限已按新内容重算。", keeping: kept)
      })
  }

  private func changePage(_ form: Form?, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Contract> = try context.id("contract")
    let district = try context.home()
    let look = AskFor<ChangeContract, Contract>(
      find: { try $0.contract(id, in: district) },
      page: {
        contract, sight in
        let open = OpenedForm(
          contract, filled: Form(contract), typed: form,
          history: try sight.db.history(of: id.reference, in: district.district))
        return open.page(
          EditPage(
            title: "修改合同 \(contract.number)", lead: "日期改了，期限会按新日期重算，旧的记录留存。",
            action: "/contracts/\(id)", submit: "保存", back: "/contracts/\(id)",
            sections: [
              open.form.contractSection, open.form.section(contents), open.form.why,
            ],
            form: open.form),
          standing: try FieldStandings(of: id, holdings, in: district, sight))
      })
    return try await desk.answer(look, for: context.doer)
  }
}

extension Form {
  fileprivate init(_ contract: Contract) {
    self.init(of: contract.particulars)
    self["fees"] = contract.sheet["fees"]
    fill(contract.contents)
  }

  var contractSection: EditPage.Section {
    var section = self.section("合同", Contract.Particulars.fields)
    section.inputs.append(input("fees", "收费标准", hint: "元/平方米·月，例如“住宅 1.20；商业 2.50”。"))
    return section
  }

  fileprivate mutating func fees() -> [Contract.Fee]? {
    do {
      return try FeeText.read(self["fees"])
    } catch {
      reject("fees", error.message)
      return nil
    }
  }
}
