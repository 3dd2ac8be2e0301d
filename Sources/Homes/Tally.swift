package import Civil

/// What is registered of a complex or a building, added up.
package struct Tally: Sendable {
  package var units = 0
  package var dwellings = 0
  package var sold = 0
  package var undelivered = 0
  package var unsold = 0
  package var area = CentiArea.zero
  package var dwellingArea = CentiArea.zero
  /// How many do not say how large they are.
  package var unmeasured = 0

  package init(_ sums: some Sequence<UnitSum>) {
    for sum in sums {
      units += sum.units
      area += sum.area
      unmeasured += sum.units - sum.measured
      if sum.kind == .dwelling {
        dwellings += sum.units
        dwellingArea += sum.area
      }
      switch sum.status {
      case .sold: sold += sum.units
      case .undelivered: undelivered += sum.units
      case .unsold: unsold += sum.units
      }
    }
  }
}

/// A figure that was found by counting, beside the one that the register of complexes shows.
struct Comparison: Sendable {
  let label: String
  let found: String
  let registered: String
  let difference: String
  let tag: String

  /// - Parameter isWhole: where something found is still unmeasured, less proves nothing.
  init(_ label: String, _ unit: String, found: Int64, registered: Int64?, shown: (Int64) -> String)
  {
    self.label = label
    self.found = shown(found) + unit
    self.registered = registered.map { shown($0) + unit } ?? "没有登记"
    switch registered {
    case nil: (difference, tag) = ("没有可比的数", "t-none")
    case found?: (difference, tag) = ("一致", "t-met")
    case let number? where number > found:
      (difference, tag) = ("少 \(shown(number - found))\(unit)", "t-soon")
    case let number?: (difference, tag) = ("多 \(shown(found - number))\(unit)", "t-soon")
    }
  }

  static func count(_ label: String, _ unit: String, _ found: Int, _ registered: Int?) -> Self {
    Comparison(label, unit, found: Int64(found), registered: registered.map(Int64.init)) {
      "\($0)"
    }
  }

  static func area(_ label: String, _ found: CentiArea, _ registered: CentiArea?) -> Self {
    Comparison(label, " 平方米", found: found.value, registered: registered?.value) {
      CentiArea($0).description
    }
  }
}
