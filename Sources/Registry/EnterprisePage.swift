import Acts
import Civil
import Kernel
import Web

/// The page of one enterprise.
struct EnterprisePage: Page {
  static let template = "Registry/Pages/enterprise"

  let title: String
  let code: String
  let facts: SaidFields
  let complexes: [Served]
  let contracts: [ContractsPage.Line]
  let history: [HistoryLine]
  let mayChange: Bool

  struct Served: Sendable {
    let href: String
    let name: String
    let detail: String
  }

  init(
    enterprise: Enterprise, now: [(engagement: Engagement, complexName: String)],
    contracts: [ContractLine], history: [RecordEntry], today: Day, mayChange: Bool
  ) {
    title =
      now.isEmpty
      ? "\(enterprise.name)现在没有服务小区" : "\(enterprise.name)服务 \(now.count) 个小区"
    code = enterprise.creditCode
    facts = SaidFields(Enterprise.Particulars.fields, of: enterprise.particulars)
    complexes = now.map {
      Served(
        href: "/complexes/\($0.engagement.complex)", name: $0.complexName,
        detail: $0.engagement.words(on: today))
    }
    self.contracts = contracts.map(ContractsPage.Line.init)
    self.history = history.map {
      HistoryLine($0, labels: Enterprise.Particulars.labels)
    }
    self.mayChange = mayChange
  }
}
