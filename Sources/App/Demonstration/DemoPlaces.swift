/// Where complexes stand: in the city, more in the old town than at the edge.
struct DemoPlaces {
  private let weighted: [(DemoRegion, Int)]
  private let communities: [String: [DemoRegion]]

  /// The policy is about the central city, so streets that have villages only are left out.
  init(_ regions: [DemoRegion]) {
    let below = Dictionary(grouping: regions.filter(\.isCommunity), by: \.street)
    let urban = below.mapValues { $0.filter(\.isUrban) }
    weighted = regions.filter { $0.isStreet && urban[$0.code]?.isEmpty != true }
      .map { ($0, 2 + (urban[$0.code]?.count ?? 2)) }
    communities = urban
  }

  var streets: [DemoRegion] { weighted.map(\.0) }
  var neighbourhoods: [DemoRegion] { streets.flatMap { communities[$0.code] ?? [] } }

  func pick(_ dice: inout DemoDice) -> (street: DemoRegion, place: DemoRegion) {
    let street = dice.pick(weighted: weighted)
    guard let below = communities[street.code] else { return (street, street) }
    return (street, dice.pick(below))
  }
}
