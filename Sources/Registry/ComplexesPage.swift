import Kernel
import Web

/// The list of complexes.
struct ComplexesPage: Page {
  static let template = "Registry/Pages/complexes"

  let title: String
  let text: String
  let places: [EditPage.Option]
  let modes: [EditPage.Option]
  let orders: [EditPage.Option]
  let isUnassignedOnly: Bool
  let rows: [Line]
  let isEmpty: Bool
  let isFiltered: Bool
  let unassigned: Int?
  let toMerge: Int?
  let shown: String
  let newer: String?
  let older: String?
  let mayAdd: Bool
  let mayImport: Bool
  let elsewhere: [Elsewhere]

  /// What the same words find in another list.
  struct Elsewhere: Sendable {
    let href: String
    let label: String

    init?(count: Int, of what: String, at href: String) {
      guard count > 0 else { return nil }
      self.href = href
      label = "也找到 \(count) \(what)"
    }
  }

  struct Line: Sendable {
    let href: String
    let name: String
    let place: String
    let isUnassigned: Bool
    let address: String
    let households: String
    let mode: String
    let enterprise: String
  }

  init(
    filter: ComplexFilter, lines: [ComplexLine], total: Int, unassigned: Int, toMerge: Int,
    places: PlaceNames, enterprises: [String: String], scope: Scope,
    elsewhere: [Elsewhere], newer: String?, older: String?, mayAdd: Bool, mayImport: Bool
  ) {
    isFiltered = filter != ComplexFilter()
    title = isFiltered ? "找到 \(total) 个小区" : "登记了 \(total) 个小区"
    text = filter.text
    self.places =
      [EditPage.Option(value: "", label: "所有街道", selected: filter.place == nil)]
      + places.options(under: scope.region).map {
        EditPage.Option(value: $0.value, label: $0.label, selected: $0.value == filter.place?.code)
      }
    modes =
      [EditPage.Option(value: "", label: "不限", selected: filter.mode == nil)]
      + ServiceMode.allCases.map {
        EditPage.Option(value: $0.rawValue, label: $0.label, selected: $0 == filter.mode)
      }
    orders = ComplexFilter.Order.allCases.map {
      EditPage.Option(value: $0.rawValue, label: $0.label, selected: $0 == filter.order)
    }
    isUnassignedOnly = filter.isUnassigned
    rows = lines.map { Line($0, places, enterprises) }
    isEmpty = lines.isEmpty
    self.unassigned = unassigned > 0 ? unassigned : nil
    self.toMerge = toMerge > 0 ? toMerge : nil
    shown = "本页 \(lines.count) 个，共 \(total) 个"
    self.newer = newer
    self.older = older
    self.mayAdd = mayAdd
    self.mayImport = mayImport
    self.elsewhere = elsewhere
  }
}

extension ComplexesPage.Line {
  fileprivate init(_ line: ComplexLine, _ places: PlaceNames, _ enterprises: [String: String]) {
    href = "/complexes/\(line.id)"
    name = line.name
    place = places.words(line.region)
    isUnassigned = line.region.depth == 0
    address = line.address ?? "未填"
    households = line.households.map(String.init) ?? "未填"
    mode = line.mode?.label ?? "未核实"
    enterprise = line.enterprise.flatMap { enterprises[$0] } ?? "—"
  }
}
