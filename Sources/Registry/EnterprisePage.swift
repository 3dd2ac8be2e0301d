import Acts
import Civil
import Kernel
import Tables
import Web

/// The page of one enterprise.
struct EnterprisePage: Page {
  static let template = "Registry/Pages/enterprise"

  let title: String
  let code: String
  let facts: SaidFields
  let confirm: FieldsToConfirm?
  let complexes: [Served]
  let contracts: [Signed]
  let history: [HistoryLine]
  let mayChange: Bool

  struct Served: Sendable {
    let href: String
    let name: String
    let detail: String
  }

  struct Signed: Sendable {
    let href: String
    let number: String
    let complex: String
    let signed: String
    let state: String
    let tag: String

    /// - Parameter line: number, complex, day of signing, filing.
    init(_ line: TableLine) {
      href = "/contracts/\(line.id)"
      (number, complex) = (line.cells[0].words ?? "", line.cells[1].words ?? "")
      signed = line.cells[2].day?.chinese ?? ""
      (state, tag) = (line.cells[3].words ?? "", line.cells[3].tag ?? "t-none")
    }
  }

  init(
    enterprise: Enterprise, now: [(engagement: Engagement, complexName: String)],
    contracts: [TableLine], history: [RecordEntry], standings: FieldStandings, today: Day,
    may: (Permission) -> Bool
  ) {
    title =
      now.isEmpty
      ? "\(enterprise.name)现在没有服务小区" : "\(enterprise.name)服务 \(now.count) 个小区"
    code = enterprise.creditCode
    facts = SaidFields(
      Enterprise.Particulars.fields, of: enterprise.particulars, standing: standings)
    confirm = FieldsToConfirm(
      enterprise, id: enterprise.creditCode, standings, may: may(.confirmFields))
    complexes = now.map {
      Served(
        href: "/complexes/\($0.engagement.complex)", name: $0.complexName,
        detail: $0.engagement.words(on: today))
    }
    self.contracts = contracts.map(Signed.init)
    self.history = history.map {
      HistoryLine($0, labels: Enterprise.Particulars.labels)
    }
    mayChange = may(.changeEnterprise)
  }
}
