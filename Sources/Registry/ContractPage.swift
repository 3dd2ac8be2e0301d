import Acts
import Kernel
import Web

/// The page of one contract.
struct ContractPage: Page {
  static let template = "Registry/Pages/contract"

  let title: String
  let id: String
  let complex: String
  let complexHref: String
  let enterprise: String
  let enterpriseHref: String
  let said: [Said]
  let fees: String
  let mayChange: Bool
  let mayFile: Bool
  let history: [HistoryLine]

  init(
    contract: Contract, complex: Complex, enterprise: Enterprise, history: [RecordEntry],
    mayChange: Bool, mayFile: Bool
  ) {
    id = contract.id.rawValue
    title =
      contract.particulars.filedOn.map { "合同 \(contract.number) 已于 \($0) 备案" }
      ?? "合同 \(contract.number) 还没有备案"
    self.complex = complex.name
    complexHref = "/complexes/\(complex.id)"
    self.enterprise = enterprise.name
    enterpriseHref = "/enterprises/\(enterprise.creditCode)"
    said = Contract.Particulars.fields.map { Said($0, of: contract.particulars) }
    fees = contract.fees.isEmpty ? "未填" : FeeText.show(contract.fees) + "（元/平方米·月）"
    self.mayChange = mayChange
    self.mayFile = mayFile && contract.particulars.filedOn == nil
    self.history = history.map { HistoryLine($0, labels: Contract.Particulars.labels) }
  }
}
