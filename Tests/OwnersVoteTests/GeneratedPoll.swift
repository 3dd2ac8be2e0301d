import Civil
import OwnersVote

/// Small polls in which everything that can meet does meet: co-owners, split votes, both channels,
/// ties, silence, parking spaces and a developer.
struct GeneratedPoll {
  private var die: Seeded

  init(_ seed: UInt64) { die = Seeded(seed) }

  mutating func make() -> Poll {
    let units = (0..<die.below(7) + 1).map { unit($0) }
    let motions = (0..<2).map { motion($0, units) }
    let elections = [
      Election(
        id: "e", seats: die.below(3) + 1,
        candidates: Array("PQRS".prefix(die.below(4) + 1)).map { String($0) })
    ]
    let ballots = (0..<die.below(9)).map { ballot($0, units, elections[0]) }
    return Poll(
      rules: rules(), units: units, motions: motions, elections: elections, ballots: ballots)
  }

  mutating func rules() -> CountingRules {
    var rules = CountingRules(specialSpace: die.one(of: CountingRules.SpecialSpace.allCases))
    rules.participation = die.one(of: [Fraction(2, 3), Fraction(1, 2), Fraction(0, 1)])
    rules.coOwnerHead = die.one(of: CountingRules.CoOwnerHead.allCases)
    rules.silence = die.one(of: CountingRules.Silence.allCases)
    rules.silenceForSpecial = die.happens(1, in: 2)
    rules.duplicate = die.one(of: CountingRules.Duplicate.allCases)
    rules.invalidCountsAsParticipation = die.happens(1, in: 2)
    rules.ranking = die.one(of: CountingRules.Ranking.allCases)
    rules.substitutes = die.one(of: [nil, 0, 1, 2])
    return rules
  }

  private mutating func unit(_ number: Int) -> Unit {
    let owners = die.one(
      of: [["A"], ["B"], ["C"], ["A", "B"], ["B", "A"], ["B", "C"], ["D"], ["E"]])
    return Unit(
      id: "u\(number)", area: CentiArea(Int64(die.below(4))),
      kind: die.one(of: ["dwelling", "dwelling", "shop", "parkingSpace"]), owners: owners,
      status: die.one(of: [.sold, .sold, .sold, .sold, .unsold, .undelivered]),
      isServed: die.happens(2, in: 3))
  }

  private mutating func motion(_ number: Int, _ units: [Unit]) -> Motion {
    let kinds: [Motion.Kind] = [
      .ordinary, .ordinary, .special, .special, .dissent(Fraction(1, 3)),
    ]
    let part = Set(units.prefix(die.below(units.count) + 1).map(\.id))
    return Motion(
      id: "m\(number)", kind: die.one(of: kinds),
      scope: die.one(of: [.everything, .everything, .parkingSpaces, .units(part)]))
  }

  private mutating func ballot(_ number: Int, _ units: [Unit], _ election: Election) -> Ballot {
    let unit = die.one(of: units)
    let isPart = die.happens(1, in: 4)
    var votes: [String: Ballot.Vote] = [:]
    for motion in ["m0", "m1"] where die.happens(7, in: 8) {
      votes[motion] = die.one(of: [.for, .for, .for, .against, .against, .abstain, .invalid])
    }
    var choices: [String: [String]] = [:]
    if die.happens(3, in: 4) {
      choices["e"] = election.candidates.filter { _ in die.happens(1, in: 2) }
    }
    return Ballot(
      id: "b\(number)", owner: die.one(of: unit.owners),
      channel: die.one(of: Ballot.Channel.allCases),
      at: Instant(milliseconds: Int64(die.below(6))), votes: votes, choices: choices,
      unit: isPart || die.happens(1, in: 6) ? nil : unit.id,
      units: isPart ? Array(Set([unit.id, die.one(of: units).id])) : nil)
  }
}
