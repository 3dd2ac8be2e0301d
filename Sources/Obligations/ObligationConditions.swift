import Civil
import Kernel
import Storage

/// A place in the order of a list: after this one, or before it.
struct ListPlace: Hashable, Sendable {
  let sortOn: String
  let key: String
  let goesBack: Bool
}

/// A filter as conditions, for one visitor.
struct ObligationConditions: Sendable {
  let scope: Scope
  let filter: ObligationFilter
  /// What the typed text means: complexes and enterprises whose names match.
  let complexes: [String]
  let enterprises: [String]

  init(
    scope: Scope, filter: ObligationFilter, complexes: [String] = [], enterprises: [String] = []
  ) {
    self.scope = scope
    self.filter = filter
    self.complexes = complexes
    self.enterprises = enterprises
  }

  var district: String { scope.region.district }

  /// What both the list and the counts can be asked. `street` is a column of the list only.
  func common(regions: Regions) -> [SQL] {
    var all: [SQL] = ["district = \(district)"]
    all += place(scope, regions)
    if let organ = filter.organ { all.append("\(raw: filter.role.rawValue) = \(organ)") }
    if let street = filter.street { all += region(street, regions) }
    if let community = filter.community { all += region(community, regions) }
    if let complex = filter.complex { all.append("complex_id = \(complex)") }
    if let enterprise = filter.enterprise { all.append("enterprise = \(enterprise)") }
    if let rule = filter.rule { all.append("rule = \(rule)") }
    if let measure = filter.measure { all.append("measure = \(measure)") }
    if filter.text != nil { all.append(text) }
    return all
  }

  /// Conditions on the list, all but the slice.
  var ofList: SQL {
    var all = common(regions: .byStreetColumn)
    if let from = filter.dueFrom { all.append("sort_on >= \(from)") }
    if let to = filter.dueTo { all.append("sort_on <= \(to)") }
    if filter.hasRange { all.append("due_on IS NOT NULL") }
    return SQL(all, separator: " AND ")
  }

  /// Conditions on the counts, all but the slice.
  var ofCounts: SQL { SQL(common(regions: .byPath), separator: " AND ") }

  enum Regions { case byStreetColumn, byPath }

  private func place(_ scope: Scope, _ regions: Regions) -> [SQL] {
    switch scope {
    case .region(let place): return region(place, regions)
    case .enterprise(let code, _): return ["enterprise = \(code)"]
    case .several(let parts):
      let either = parts.map { SQL(place($0, regions), separator: " AND ") }
      return ["(\(SQL(either, separator: " OR ")))"]
    }
  }

  private func region(_ region: Region, _ regions: Regions) -> [SQL] {
    switch (region.depth, regions) {
    case (0, _): []
    case (1, .byStreetColumn): ["street = \(region)"]
    case (1, .byPath): ["\(under: region)"]
    default: ["region = \(region)"]
    }
  }

  private var text: SQL {
    var either: [SQL] = []
    if !complexes.isEmpty { either.append("complex_id IN (\(SQL(list: complexes)))") }
    if !enterprises.isEmpty { either.append("enterprise IN (\(SQL(list: enterprises)))") }
    return either.isEmpty ? "1 = 0" : "(\(SQL(either, separator: " OR ")))"
  }
}
