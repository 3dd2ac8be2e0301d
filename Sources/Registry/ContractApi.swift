import Acts
import Api
import Hummingbird
import Kernel
import Storage
import Tables
import Web

/// Contracts for programs.
struct ContractApi {
  let desk: Desk
  let list: ContentList

  func add(to routes: Routes) {
    routes.list(ContractTable(), of: "Contract", at: desk)
    routes.read(
      "contracts/:contract", "showContract", Message(zh: "看一份合同", en: "One contract"),
      asking: Fetch<Contract>.self, answers: Contract.shape
    ) { call in
      let (id, district) = (try call.id("contract") as ID<Contract>, try call.context.home())
      return try await desk.answer(Fetch { try $0.contract(id, in: district) }, for: call.doer).json
    }
    routes.change(
      .post, "complexes/:complex/contracts", "addContract",
      Message(zh: "登记合同", en: "Add a contract"), doing: AddContract.self,
      takes: [Part.enterprise] + Self.parts, answers: .madeID, use: add)
    routes.change(
      .put, "contracts/:contract", "changeContract",
      Message(zh: "修改合同", en: "Replace what is said of a contract"), doing: ChangeContract.self,
      takes: Self.parts + [Part.why], use: change)
    routes.change(
      .post, "contracts/:contract/filing", "fileContract",
      Message(zh: "合同备案", en: "Confirm the filing of a contract"), doing: RecordFiling.self,
      takes: [
        .day("filed_on", "备案日期", "day of filing"),
        Part("filed_to", Message(zh: "备案机关", en: "filed with"), .text(1...40)).orNone,
      ], use: file)
  }

  private static let parts =
    Contract.Particulars.parts + [Contract.feesPart.given, Contract.contentsPart.given]

  private func add(_ call: Call) async throws -> JSON {
    let act = AddContract(
      of: call.form["enterprise"], at: try call.id("complex"), in: try call.context.home(),
      try call.particulars(), fees: try call.fees(), contents: try call.contents(list))
    return .made(try await desk.perform(act, as: call.doer, key: call.key).rawValue)
  }

  private func change(_ call: Call) async throws -> JSON {
    let act = ChangeContract(
      try call.id("contract"), in: try call.context.home(), to: try call.particulars(),
      fees: try call.fees(), contents: try call.contents(list), why: call.why, seen: call.seen)
    _ = try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }

  private func file(_ call: Call) async throws -> JSON {
    let day = try call.read { $0.day("filed_on", "备案日期") }
    let act = RecordFiling(
      try call.id("contract"), in: try call.context.home(), on: day, with: call.said("filed_to"))
    try await desk.perform(act, as: call.doer, key: call.key)
    return .null
  }
}

extension Part {
  /// The same, where it may be left out but never be `null`.
  fileprivate var given: Part {
    Part(name, label, shape, isRequired: false, example: .list([]))
  }
}
