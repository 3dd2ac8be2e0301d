/// The sums of one election.
struct ElectionSums {
  var total = Side()
  var participating = Side()
  var support: [Side]
  var returned = 0
}

/// What one ballot says in an election: the candidates it marks, by number.
enum Marked: Hashable {
  case nothing
  case invalid
  case candidates([Int])

  init(_ names: [String]?, _ election: Election, _ number: [String: Int]) {
    guard let names else {
      self = .nothing
      return
    }
    self =
      names.count > election.seats
      ? .invalid : .candidates(names.compactMap { number[$0] }.sorted())
  }
}

extension Counter {
  mutating func sums(of election: Election) -> ElectionSums {
    let rules = poll.rules
    let heads = heads(rules.coOwnerHead)
    let standing = standing(rules.duplicate)
    let counted = Counted(roll, .everything, rules.specialSpace)
    let number = Dictionary(
      uniqueKeysWithValues: election.candidates.enumerated().map { ($1, $0) })
    let marked = poll.ballots.map { Marked($0.choices[election.id], election, number) }
    var sums = ElectionSums(support: election.candidates.map { _ in Side() })
    sums.returned = marked.count { $0 != .nothing }
    var slates = [Slate](repeating: Slate(), count: heads.count)
    for unit in roll.units.indices where counted.weight(unit) != .nothing {
      let said = standing[unit] < 0 ? .nothing : marked[Int(standing[unit])]
      slates[Int(heads.ofUnit[unit])].add(roll.area[unit], counted.weight(unit), said)
      if case .candidates(let names) = said {
        for name in names { sums.support[name].area += roll.area[unit] }
      }
    }
    for slate in slates { slate.add(to: &sums, rules) }
    return sums
  }
}

/// What the units of one head say together in an election.
private struct Slate {
  private var hasHead = false
  private var area: Int64 = 0
  private var isInvalid = false
  private var isSplit = false
  private var choice: [Int]?

  mutating func add(_ new: Int64, _ weight: Counted.Weight, _ marked: Marked) {
    if weight == .areaAndHead { hasHead = true }
    area += new
    switch marked {
    case .nothing: break
    case .invalid: isInvalid = true
    case .candidates(let names):
      if let choice, choice != names { isSplit = true }
      choice = names
    }
  }

  func add(to sums: inout ElectionSums, _ rules: CountingRules) {
    let whole = Side(heads: hasHead ? 1 : 0, area: area)
    sums.total += whole
    guard choice != nil || isInvalid && rules.invalidCountsAsParticipation else { return }
    sums.participating += whole
    guard !isSplit, let choice else { return }
    for name in choice { sums.support[name].heads += whole.heads }
  }
}
