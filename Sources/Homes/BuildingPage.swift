import Acts
import Kernel
import Registry
import Web

/// The page of one building.
struct BuildingPage: Page {
  static let template = "Homes/Pages/building"

  let title: String
  let id: String
  let name: String
  let homesHref: String
  let complexName: String
  let plans: String
  let isEmpty: Bool
  let isPart: String?
  let next: String?
  let first: String?
  let facts: SaidFields
  let entrances: [Door]
  let hasEntrances: Bool
  let history: [HistoryLine]
  let mayChange: Bool
  let mayRemove: Bool

  struct Door: Sendable {
    let href: String
    let name: String
    let detail: String
    let mayChange: Bool
  }

  init(
    building: Building, complexName: String, entrances: [Entrance], cells: [UnitCell], count: Int,
    isFirst: Bool, history: [RecordEntry], mayChange: Bool
  ) {
    let shown = Array(cells.prefix(ShowBuilding.size))
    id = building.id.rawValue
    name = building.name
    homesHref = "/complexes/\(building.complex)/homes"
    self.complexName = complexName
    title = "\(building.name)登记了 \(count) 套房屋"
    plans = Self.plans(shown, entrances)
    isEmpty = count == 0
    isPart = shown.count < count ? "房屋多，分几页看；本页 \(shown.count) 套。" : nil
    first = isFirst ? nil : "/buildings/\(id)"
    next =
      cells.count > shown.count
      ? shown.last.map {
        Address("/buildings/\(building.id)", [("after", $0.order), ("unit", $0.id.rawValue)])
          .description
      } : nil
    facts = SaidFields(Building.Particulars.fields, of: building.particulars)
    self.entrances = entrances.map { Door($0, mayChange: mayChange) }
    hasEntrances = !entrances.isEmpty
    self.history = history.map { HistoryLine($0, labels: Building.Particulars.labels) }
    self.mayChange = mayChange
    mayRemove = mayChange && count == 0
  }

  private static func plans(_ cells: [UnitCell], _ entrances: [Entrance]) -> String {
    var html = Html(capacity: cells.count * 120)
    let byEntrance = Dictionary(grouping: cells, by: \.entrance)
    for entrance in entrances {
      guard let cells = byEntrance[entrance.id] else { continue }
      RoomPlanPage.print(RoomPlan(cells), caption: entrance.name, into: &html)
    }
    if let cells = byEntrance[nil] {
      let caption = entrances.isEmpty ? "全部房屋" : "不分单元"
      RoomPlanPage.print(RoomPlan(cells), caption: caption, into: &html)
    }
    return html.string
  }
}

extension BuildingPage.Door {
  init(_ entrance: Entrance, mayChange: Bool) {
    let particulars = entrance.particulars
    self.init(
      href: "/entrances/\(entrance.id)/change", name: entrance.name,
      detail: [
        particulars.floors.map { "\($0) 层" },
        particulars.lifts.map { $0 > 0 ? "电梯 \($0) 部" : "没有电梯" },
      ].compactMap { $0 }.joined(separator: "，"),
      mayChange: mayChange)
  }
}
