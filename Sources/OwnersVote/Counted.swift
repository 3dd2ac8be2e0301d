/// What each unit counts for in one matter.
struct Counted {
  enum Weight: UInt8 {
    case nothing, area, areaAndHead
  }

  private let special: Weight
  private let within: Set<String>?
  private let roll: Roll

  init(_ roll: Roll, _ scope: Motion.Scope, _ rule: CountingRules.SpecialSpace) {
    self.roll = roll
    special = Self.weight(of: rule, in: scope)
    if case .units(let units) = scope { within = units } else { within = nil }
  }

  func weight(_ unit: Int) -> Weight {
    if let within, !within.contains(roll.units[unit].id) { return .nothing }
    return roll.isSpecial[unit] ? special : .areaAndHead
  }

  private static func weight(
    of rule: CountingRules.SpecialSpace, in scope: Motion.Scope
  ) -> Weight {
    switch rule {
    case .exclude: .nothing
    case .includeArea: .area
    case .includeAreaAndHeads: .areaAndHead
    case .onlyOwnMatters: scope == .parkingSpaces ? .areaAndHead : .nothing
    }
  }
}
