import Civil
import Testing

@testable import OwnersVote

/// The worked examples of the counting rules, number by number (9–12).
@Suite struct WorkedElectionTests {
  @Test func `9 — 64.15 percent with the parking spaces`() throws {
    var community = Community()
    let voters = community.add(201, area: 2_010_000, .for)
    let others = community.add(99, area: 990_000)
    for number in 0..<60 {
      community.own("p\(number)", 1_250, "o" + voters[number], kind: Unit.parkingSpace)
    }
    for number in 60..<200 {
      community.own("p\(number)", 1_250, "o" + others[number % 99], kind: Unit.parkingSpace)
    }
    let plain = try community.motion()
    #expect(plain.verdict == .passed)
    #expect(
      plain.sensitivity.map(\.value) == ["includeArea", "includeAreaAndHeads"])
    let counted = try community.under { $0.specialSpace = .includeArea }
    #expect(counted.figures.total == Side(heads: 300, area: 3_250_000))
    #expect(counted.figures.participating == Side(heads: 201, area: 2_085_000))
    #expect(!counted.quorum && counted.verdict == .noDecision)
    community.motions = [Motion(id: "m", kind: .ordinary, scope: .parkingSpaces)]
    #expect(try community.under { $0.specialSpace = .onlyOwnMatters }.verdict == .noDecision)
    #expect(try community.under { $0.specialSpace = .exclude }.verdict == .passed)
  }

  @Test func `10 — a dissent of exactly a third lets the matter pass`() throws {
    func verdict(_ heads: Int, _ area: Int64) throws -> Verdict {
      var community = Community(.dissent(Fraction(1, 3)))
      community.add(heads, area: area, .against)
      community.add(24 - heads, area: 240_000 - area)
      return try community.motion().verdict
    }
    #expect(try verdict(8, 80_000) == .passed)
    #expect(try verdict(8, 80_001) == .noDecision)
    #expect(try verdict(9, 70_000) == .noDecision)
  }

  @Test func `11 — a fifth of the heads may call a meeting, whatever their area`() {
    let all = (heads: Int64(300), area: Int64(3_000_000))
    let heads = Petition(share: Fraction(1, 5), countsArea: false)
    #expect(heads.isReached(heads: 60, area: 1, of: all))
    #expect(!heads.isReached(heads: 59, area: 3_000_000, of: all))
    let both = Petition(share: Fraction(1, 5), countsArea: true)
    #expect(!both.isReached(heads: 60, area: 599_999, of: all))
    #expect(both.isReached(heads: 60, area: 600_000, of: all))
  }

  static let supports: [(String, Int64, Int64)] = [
    ("A", 150, 1_300_000), ("B", 140, 1_520_000), ("C", 140, 1_390_000), ("D", 120, 1_200_000),
    ("E", 110, 1_120_000), ("F", 110, 1_120_000), ("G", 105, 990_000), ("H", 99, 1_250_000),
  ]

  private func seating(
    _ ranking: CountingRules.Ranking, substitutes: Int? = nil, without: Set<String> = []
  ) -> Seating {
    var rules = CountingRules(specialSpace: .exclude)
    rules.ranking = ranking
    rules.substitutes = substitutes
    let participating = Side(heads: 200, area: 2_000_000)
    let candidates = Self.supports.filter { !without.contains($0.0) }.map { name, heads, area in
      let support = Side(heads: heads, area: area)
      return ElectionOutcome.Candidate(
        name: name, support: support,
        passes: rules.isMajority(support, of: participating, for: .ordinary))
    }
    #expect(candidates.map(\.name).filter { $0 > "F" } == ["G", "H"])
    #expect(candidates.filter(\.passes).allSatisfy { $0.name <= "F" })
    return Seating(candidates.filter(\.passes), seats: 5, of: participating, rules: rules)
  }

  @Test func `12 — two of eight candidates are equal at the fifth seat`() {
    let heads = seating(.headsThenArea)
    #expect(heads.elected == ["A", "B", "C", "D"])
    #expect(heads.tied == ["E", "F"])
    #expect(heads.substitutes.isEmpty)
    let shares = seating(.shareSum)
    #expect(shares.elected == ["B", "A", "C", "D"])
    #expect(shares.tied == ["E", "F"])
    #expect(seating(.areaThenHeads).elected == ["B", "C", "A", "D"])
  }

  @Test func `12 — once one of the two is gone, the other has the seat`() {
    let seating = seating(.headsThenArea, substitutes: 2, without: ["E"])
    #expect(seating.elected == ["A", "B", "C", "D", "F"])
    #expect(seating.tied.isEmpty && seating.substitutes.isEmpty)
  }

  @Test func `a committee exists with enough members and over half of its size`() {
    for (agreed, minimum, elected, isFormed) in [
      (7, 5, 5, true), (11, 5, 5, false), (11, 5, 6, true), (3, 3, 2, false), (7, 5, 4, false),
    ] {
      #expect(
        Formation(agreed: agreed, minimum: minimum).isFormed(by: elected) == isFormed,
        "\(elected) of \(agreed)")
    }
  }

  @Test func `the party share is reported and moves no seat`() throws {
    var community = Community()
    let party = PartyShare(members: ["R"], wanted: Fraction(1, 2))
    community.elections = [
      Election(id: "e", seats: 2, candidates: ["P", "Q", "R"], party: party)
    ]
    community.add(60, area: 600_000, choices: ["e": ["P", "Q"]])
    community.add(50, area: 500_000, choices: ["e": ["P", "R"]])
    community.add(8, area: 80_000, choices: ["e": ["Q", "R"]])
    let outcome = try community.election()
    #expect(outcome.elected == ["P", "Q"])
    #expect(party.count(in: outcome.elected) == 0)
    #expect(!party.isReached(by: outcome.elected))
    #expect(party.isReached(by: ["P", "R"]))
  }
}
