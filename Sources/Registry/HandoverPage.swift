import Acts
import Civil
import Kernel
import Web

/// The page of one handover.
struct HandoverPage: Page {
  static let template = "Registry/Pages/handover"

  let title: String
  let id: String
  let complex: String
  let complexHref: String
  let complexID: String
  let enterprise: String
  let enterpriseHref: String
  let facts: SaidFields
  let confirm: FieldsToConfirm?
  let mayChange: Bool
  let history: [HistoryLine]

  init(
    handover: Handover, complex: Complex, enterprise: Enterprise, history: [RecordEntry],
    standings: FieldStandings, may: (Permission) -> Bool
  ) {
    id = handover.id.rawValue
    let phase = "“\(complex.name)”\(handover.particulars.phase)"
    title =
      handover.particulars.completedOn.map { "\(phase)已于\($0.chinese)完成承接查验" }
      ?? "\(phase)还没有完成承接查验"
    self.complex = complex.name
    complexHref = "/complexes/\(complex.id)"
    complexID = complex.id.rawValue
    self.enterprise = enterprise.name
    enterpriseHref = "/enterprises/\(enterprise.creditCode)"
    facts = SaidFields(Handover.Particulars.fields, of: handover.particulars, standing: standings)
    confirm = FieldsToConfirm(
      handover, id: handover.id.rawValue, standings, may: may(.confirmFields))
    mayChange = may(.changeHandover)
    self.history = history.map { HistoryLine($0, labels: Handover.Particulars.labels) }
  }
}
