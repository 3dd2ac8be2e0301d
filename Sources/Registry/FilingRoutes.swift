import Acts
import Civil
import Hummingbird
import Kernel
import Storage
import Web

/// Saying that a contract was brought to the organ that keeps the filings.
struct FilingRoutes {
  let desk: Desk
  let pages: Pages

  func add(to routes: Routes) {
    routes.get("contracts/:contract/filing", AskFor<RecordFiling, Contract>.self, use: ask)
    routes.post("contracts/:contract/filing", RecordFiling.self, use: file)
  }

  func ask(_ request: Request, context: SignedIn) async throws -> Response {
    try pages.html(try await page(Form(), context), for: context)
  }

  func file(_ request: Request, context: SignedIn) async throws -> Response {
    var form = context.form
    let id: ID<Contract> = try context.id("contract")
    guard let day = form.day("filed_on", "备案日期") else {
      return try pages.refused(try await page(form, context), for: context)
    }
    let organ = form.optionalText("filed_to", "备案机关", atMost: 40)
    let act = RecordFiling(id, in: try context.home(), on: day, with: organ)
    return try await pages.submit(
      form, for: context, again: { try await page($0, context) },
      act: {
        try await desk.perform(act, as: context.doer, key: context.idempotencyKey)
        return .seeOther("/contracts/\(id)", saying: "备案已登记。")
      })
  }

  private func page(_ form: Form, _ context: SignedIn) async throws -> EditPage {
    let id: ID<Contract> = try context.id("contract")
    let district = try context.home()
    let look = AskFor<RecordFiling, Contract>(
      find: { try $0.contract(id, in: district) },
      page: {
        contract, _ in
        var form = form
        if form["filed_on"].isEmpty, let day = contract.particulars.submittedOn {
          form["filed_on"] = day.description
        }
        return EditPage(
          title: "合同 \(contract.number) 哪天备的案", lead: contract.filingLead,
          action: "/contracts/\(id)/filing", submit: "登记备案", back: "/contracts/\(id)",
          sections: [
            .init(
              heading: nil,
              inputs: [
                form.input("filed_on", "备案日期", required: true),
                form.input("filed_to", "备案机关"),
              ])
          ], form: form)
      })
    return try await desk.answer(look, for: context.doer)
  }
}

extension Contract {
  fileprivate var filingLead: String {
    let signed = "签订于\(particulars.signedOn.chinese)。"
    guard let day = particulars.submittedOn else { return signed }
    return signed + "企业于\(day.chinese)报来；确认的备案日期一般就是那一天。"
  }
}
