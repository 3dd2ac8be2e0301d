package import Civil

/// A whole district made up from a seed: the places are real, everything else is generated.
package struct Demonstration: Sendable {
  package let seed: UInt64
  package let today: Day
  package let regions: [DemoRegion]
  package let complexes: [DemoComplex]
  package let enterprises: [DemoEnterprise]
  package let contracts: [DemoContract]
  package let handovers: [DemoHandover]
  package let facts: [DemoFact]
  /// What the rulebook wants settled in every contract.
  let contents: [String]
  /// How many units there are in all.
  let units: Int

  package init(
    regions: [DemoRegion], seed: UInt64, today: Day, contents: [String] = [],
    complexes count: Int = 600,
    enterprises enterpriseCount: Int = 150, units: Int = 200_000
  ) {
    let places = DemoPlaces(regions)
    let complexes = (1...count).map {
      DemoComplex($0, seed: seed, places: places, thisYear: today.year)
    }
    let enterprises = (1...enterpriseCount).compactMap {
      DemoEnterprise($0, seed: seed, today: today)
    }
    let pen = DemoContracts(seed: seed, today: today, enterprises: enterprises)
    let contracts = complexes.enumerated().filter { $0.element.mode == .professional }
      .flatMap { pen.of($0.element, number: $0.offset + 1) }
    let handovers = DemoHandovers(seed: seed, today: today)
    facts =
      DemoFacts(
        seed: seed, today: today,
        district: String(regions.first { $0.isDistrict }?.code.prefix(6) ?? ""),
        streets: places.streets, communities: places.neighbourhoods
      ).all
    self.seed = seed
    self.contents = contents
    self.units = units
    self.today = today
    self.regions = regions
    self.complexes = complexes
    self.enterprises = enterprises
    self.contracts = contracts
    self.handovers = contracts.enumerated().flatMap {
      handovers.of($0.element, number: $0.offset + 1)
    }
  }
}

extension Demonstration {
  /// The homes of one complex after another, until there are as many as wanted. What the homes
  /// leave are parking spaces of the newer complexes.
  func eachHomes(_ body: (DemoHomes) async throws -> Void) async throws {
    let builder = DemoHomesBuilder(seed: seed, today: today)
    let newer = complexes.filter { !$0.isOld }.count
    var spaces = max(0, units - complexes.reduce(0) { $0 + $1.households })
    var (left, places) = (units, newer)
    for (index, complex) in complexes.enumerated() where left > 0 {
      let parking = complex.isOld ? 0 : (spaces + places - 1) / max(1, places)
      let homes = builder.homes(
        of: complex, number: index + 1, atMost: left, parking: parking)
      left -= homes.lines.count
      if !complex.isOld { (spaces, places) = (spaces - parking, places - 1) }
      try await body(homes)
    }
  }
}
