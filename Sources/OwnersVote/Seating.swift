/// Fills the seats in the order of the community's rule. Equal candidates stay equal.
struct Seating {
  private(set) var elected: [String] = []
  private(set) var tied: [String] = []
  private(set) var substitutes: [String] = []
  private(set) var tiedSubstitutes: [String] = []

  init(
    _ passing: [ElectionOutcome.Candidate], seats: Int, of participating: Side,
    rules: CountingRules
  ) {
    let ranked = passing.map { (place: Place($0.support, participating, rules.ranking), $0) }
      .enumerated().sorted {
        $0.element.place != $1.element.place
          ? $0.element.place > $1.element.place : $0.offset < $1.offset
      }.map { (place: $0.element.place, name: $0.element.1.name) }
    guard ranked.count > seats else {
      elected = ranked.map(\.name)
      return
    }
    let last = ranked[seats - 1].place
    let isTied = ranked[seats].place == last
    elected = ranked.prefix(seats).filter { !isTied || $0.place != last }.map(\.name)
    tied = isTied ? ranked.filter { $0.place == last }.map(\.name) : []
    let rest = ranked.dropFirst(seats).filter { !isTied || $0.place != last }
    let most = min(rules.substitutes ?? rest.count, rest.count)
    substitutes = rest.prefix(most).map(\.name)
    if most > 0, most < rest.count, rest[most - 1].place == rest[most].place {
      tiedSubstitutes = rest.filter { $0.place == rest[most].place }.map(\.name)
    }
  }
}

/// A candidate's place in exact whole numbers: no rounding makes two equal.
private struct Place: Comparable {
  private let first: Int128
  private let second: Int128

  init(_ support: Side, _ participating: Side, _ rule: CountingRules.Ranking) {
    let heads = Int128(support.heads)
    let area = Int128(support.area)
    switch rule {
    case .headsThenArea: (first, second) = (heads, area)
    case .areaThenHeads: (first, second) = (area, heads)
    case .shareSum:
      first = heads * Int128(participating.area) + area * Int128(participating.heads)
      second = area
    }
  }

  static func < (left: Place, right: Place) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
