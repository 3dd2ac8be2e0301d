import Acts
import Civil
import Kernel
import Web

/// The page of one contract.
struct ContractPage: Page {
  static let template = "Registry/Pages/contract"

  let title: String
  let id: String
  let complex: String
  let complexHref: String
  let complexID: String
  let enterprise: String
  let enterpriseHref: String
  let facts: SaidFields
  let confirm: FieldsToConfirm?
  let fees: String
  let asksContents: Bool
  let contents: [Item]
  let verdict: String
  let verdictTag: String
  let clause: String
  let place: String
  let mayChange: Bool
  let mayFile: Bool
  let fileLabel: String
  let maySubmit: Bool
  let history: [HistoryLine]

  /// What the contract says on one item that every contract must settle.
  struct Item: Sendable {
    let title: String
    let said: String
    let isMissing: Bool
  }

  init(
    contract: Contract, complex: Complex, enterprise: Enterprise, history: [RecordEntry],
    list: ContentList, standings: FieldStandings, may: (Permission) -> Bool
  ) {
    id = contract.id.rawValue
    title =
      contract.particulars.filedOn.map { "合同 \(contract.number) 已于\($0.chinese)备案" }
      ?? (contract.isWaiting
        ? "合同 \(contract.number) 已报来，等确认备案" : "合同 \(contract.number) 还没有备案")
    self.complex = complex.name
    complexHref = "/complexes/\(complex.id)"
    complexID = complex.id.rawValue
    self.enterprise = enterprise.name
    enterpriseHref = "/enterprises/\(enterprise.creditCode)"
    facts = SaidFields(Contract.Particulars.fields, of: contract.particulars, standing: standings)
    confirm = FieldsToConfirm(
      contract, id: contract.id.rawValue, standings, may: may(.confirmFields))
    fees = contract.fees.isEmpty ? "未填" : FeeText.show(contract.fees) + "（元/平方米·月）"
    asksContents = !list.items.isEmpty
    contents = list.items.map {
      let said = contract.contents[$0.key]
      let words = contract.contents.isEmpty ? "没有核对" : ContentText.show(said)
      return Item(title: $0.title, said: words, isMissing: said == nil)
    }
    verdict = list.verdict(on: contract.contents)
    let isWhole = list.missing(from: contract.contents).isEmpty
    verdictTag = contract.contents.isEmpty ? "t-none" : isWhole ? "t-met" : "t-soon"
    (clause, place) = (list.clause, list.place)
    mayChange = may(.changeContract)
    let isOpen = contract.particulars.filedOn == nil
    mayFile = may(.fileContract) && isOpen
    fileLabel = contract.isWaiting ? "确认备案" : "登记备案"
    maySubmit = may(.submitContract) && isOpen && !contract.isWaiting
    let labels = Contract.Particulars.labels.and(
      [("fees", "收费标准")] + list.items.map { (ContentList.column($0.key), $0.title) })
    self.history = history.map { HistoryLine($0, labels: labels) }
  }
}
