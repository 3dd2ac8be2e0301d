import Civil
package import Homes

/// The generated homes of one complex and who owns them. Nobody bears these names; the telephone
/// numbers and identity numbers are such as no authority gives out.
package struct DemoHomes: Sendable {
  package let complex: DemoComplex
  package let lines: [UnitLine]
}

/// Builds the homes of complexes, one complex at a time: a district of them is not held at once.
struct DemoHomesBuilder {
  let seed: UInt64
  let today: Day

  /// - Parameters:
  ///   - number: of the complex in the district.
  ///   - parking: how many parking spaces stand beside the homes.
  func homes(of complex: DemoComplex, number: Int, atMost limit: Int, parking: Int) -> DemoHomes {
    var lines: [UnitLine] = []
    lines.reserveCapacity(min(limit, complex.households + parking))
    for building in 1...max(1, complex.buildings) {
      var dice = DemoDice(seed: seed, "building/\(number)", building)
      let extra = building <= complex.households % complex.buildings ? 1 : 0
      let count = min(complex.households / complex.buildings + extra, limit - lines.count)
      lines += dwellings(count, in: building, of: complex, &dice)
    }
    var dice = DemoDice(seed: seed, "parking", number)
    for space in 0..<max(0, min(parking, limit - lines.count)) {
      lines.append(self.space(space + 1, of: complex, &dice))
    }
    return DemoHomes(complex: complex, lines: lines)
  }

  private func dwellings(
    _ count: Int, in building: Int, of complex: DemoComplex, _ dice: inout DemoDice
  ) -> [UnitLine] {
    guard count > 0 else { return [] }
    let rooms = complex.isOld ? 2 : dice.between(2...4)
    let doors = complex.isOld ? 3 : count > 90 ? 3 : count > 36 ? 2 : 1
    let floors = (count + rooms * doors - 1) / (rooms * doors)
    let mean = complex.floorArea * 100 / max(1, complex.households)
    return (0..<count).map { index in
      let (floor, room) = (index / rooms % floors + 1, index % rooms + 1)
      var unit = Unit.Particulars()
      unit.number = "\(floor)0\(room)"
      unit.floor = floor
      unit.area = CentiArea(Int64(mean * dice.between(86...114) / 100))
      unit.status = status(of: complex, &dice)
      return UnitLine(
        building: "\(building)号楼", entrance: "\(index / (rooms * floors) + 1)单元", unit,
        owners: owners(of: unit, since: complex.builtYear, &dice))
    }
  }

  private func space(_ number: Int, of complex: DemoComplex, _ dice: inout DemoDice) -> UnitLine {
    var unit = Unit.Particulars()
    unit.kind = .parkingSpace
    unit.number = "车位\(number)"
    unit.floor = -1
    unit.area = CentiArea(Int64(dice.between(1_150...1_480)))
    unit.status = dice.happens(70) ? .sold : .unsold
    return UnitLine(
      building: "地下车库", entrance: nil, unit,
      owners: owners(of: unit, since: complex.builtYear, &dice))
  }

  /// New buildings are not all sold and handed over; old ones are.
  private func status(of complex: DemoComplex, _ dice: inout DemoDice) -> UnitStatus {
    let age = today.year - complex.builtYear
    guard age < 4 else { return .sold }
    return dice.pick(weighted: [(.sold, 40 + age * 15), (.undelivered, 30), (.unsold, 30)])
  }

  private func owners(
    of unit: Unit.Particulars, since year: Int, _ dice: inout DemoDice
  ) -> [OwnerLine] {
    guard unit.status != .unsold else { return [] }
    let day = Day(
      year: min(year + dice.between(0...9), today.year - 1), month: dice.between(1...12),
      day: dice.between(1...28))
    let isShared = dice.happens(14)
    return (0..<(isShared ? 2 : 1)).map { _ in
      OwnerLine(
        DemoPerson(&dice).particulars, share: isShared ? Share(1, of: 2) : nil, since: day)
    }
  }
}
