import Civil
import Kernel
import Registry
import Web

/// The buildings of one complex.
struct HomesPage: Page {
  static let template = "Homes/Pages/homes"

  let title: String
  let complexHref: String
  let complexName: String
  let newHref: String?
  let unitsHref: String
  let ownersHref: String?
  let rows: [Line]
  let isEmpty: Bool
  let comparisons: [Comparison]
  let unmeasured: String?

  struct Line: Sendable {
    let href: String
    let name: String
    let floors: String
    let units: String
    let sold: String
    let area: String
    let state: String
    let tag: String
  }

  init(complex: Complex, buildings: [Building], sums: [UnitSum], mayChange: Bool, mayOwners: Bool) {
    let byBuilding = Dictionary(grouping: sums, by: \.building)
    let tally = Tally(sums)
    complexHref = "/complexes/\(complex.id)"
    complexName = complex.name
    title =
      buildings.isEmpty
      ? "“\(complex.name)”还没有登记楼栋"
      : "“\(complex.name)”登记了 \(buildings.count) 栋、\(tally.units) 套房屋"
    newHref = mayChange ? complexHref + "/buildings/new" : nil
    unitsHref = "/units?complex=\(complex.id)"
    ownersHref = mayOwners ? "/owners?complex=\(complex.id)" : nil
    rows = buildings.map { Line($0, Tally(byBuilding[$0.id] ?? [])) }
    isEmpty = rows.isEmpty
    let register = complex.particulars
    comparisons = [
      .count("楼栋", " 栋", buildings.count, register.buildings),
      .count("住宅户数", " 户", tally.dwellings, register.households),
      .area("住宅面积", tally.dwellingArea, register.residentialArea),
      .area("全部面积", tally.area, register.floorArea),
    ]
    unmeasured = tally.unmeasured > 0 ? "还有 \(tally.unmeasured) 套没有填面积，没有算进去。" : nil
  }
}

extension HomesPage.Line {
  init(_ building: Building, _ tally: Tally) {
    let particulars = building.particulars
    href = "/buildings/\(building.id)"
    name = building.name
    floors = [
      particulars.floors.map { "地上 \($0) 层" },
      particulars.floorsBelow.flatMap { $0 > 0 ? "地下 \($0) 层" : nil },
    ].compactMap { $0 }.joined(separator: "，")
    units = "\(tally.units)"
    sold = "\(tally.sold)"
    area = tally.area == .zero ? "" : tally.area.description
    switch particulars.unitCount {
    case nil: (state, tag) = ("总套数没有填", "t-none")
    case tally.units?: (state, tag) = ("登记齐了", "t-met")
    case let count? where count > tally.units:
      (state, tag) = ("还差 \(count - tally.units) 套", "t-soon")
    case let count?: (state, tag) = ("多出 \(tally.units - count) 套", "t-soon")
    }
  }
}
