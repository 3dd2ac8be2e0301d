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
  let owners: UnitOwners?
  let history: [HistoryLine]
  let mayChange: Bool

  init(
    unit: Unit, building: Building, entrance: Entrance?, complexName: String,
    owners: UnitOwners?, history: [RecordEntry], mayChange: Bool
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
    self.owners = owners
    let labels = Unit.Particulars.labels.and([(key: "entrance", label: "单元")])
    self.history = history.map { HistoryLine($0, labels: labels) }
    self.mayChange = mayChange
  }
}

/// Who owns a unit and who did, for whoever may see it.
struct UnitOwners: Sendable {
  let current: [Line]
  let former: [Line]
  let hasFormer: Bool
  let isOpen: Bool

  struct Line: Sendable {
    let href: String
    let name: String
    let phone: String
    let detail: String
    let isPrincipal: Bool
    let endHref: String?
  }

  init(_ ownerships: [Ownership], _ owners: [ID<Owner>: Owner], mayChange: Bool) {
    func line(_ ownership: Ownership, canEnd: Bool) -> Line {
      let masked = MaskedOwner(owners[ownership.owner]?.particulars)
      return Line(
        href: "/owners/\(ownership.owner)", name: masked.name, phone: masked.phone,
        detail: ownership.words, isPrincipal: ownership.isPrincipal,
        endHref: canEnd ? "/ownerships/\(ownership.id)/end" : nil)
    }
    let now = ownerships.filter { $0.until == nil }
    current = now.map { line($0, canEnd: mayChange && now.count > 1) }
    former = ownerships.filter { $0.until != nil }.map { line($0, canEnd: false) }
    hasFormer = !former.isEmpty
    isOpen = mayChange
  }
}
