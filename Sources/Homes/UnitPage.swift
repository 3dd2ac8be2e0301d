import Acts
import Kernel
import Registry
import Web

/// The page of one unit.
struct UnitPage: Page {
  static let template = "Homes/Pages/unit"

  let title: String
  let id: String
  let homesHref: String
  let complexName: String
  let buildingHref: String
  let buildingName: String
  let facts: SaidFields
  let history: [HistoryLine]
  let mayChange: Bool

  init(
    unit: Unit, building: Building, entrance: Entrance?, complexName: String,
    history: [RecordEntry], mayChange: Bool
  ) {
    let particulars = unit.particulars
    id = unit.id.rawValue
    homesHref = "/complexes/\(unit.complex)/homes"
    self.complexName = complexName
    buildingHref = "/buildings/\(building.id)"
    buildingName = building.name
    let place = building.name + (entrance?.name ?? "") + unit.number
    let area = particulars.area.map { "，\($0) 平方米" } ?? "，面积没有填"
    title = "\(place)：\(particulars.kind.label)，\(particulars.status.label)\(area)"
    facts = SaidFields(Unit.Particulars.fields, of: particulars)
    let labels = Unit.Particulars.labels.and([(key: "entrance", label: "单元")])
    self.history = history.map { HistoryLine($0, labels: labels) }
    self.mayChange = mayChange
  }
}
