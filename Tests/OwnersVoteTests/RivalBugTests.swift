import Civil
import Testing

@testable import OwnersVote

/// Mistakes that were found in other counters.
@Suite struct RivalBugTests {
  @Test func `support is counted in heads and not in units`() throws {
    var community = Community()
    for number in 0..<3 { community.own("p\(number)", 100, "P") }
    let others = community.add(3, area: 300, .against)
    community.cast("P", .for)
    community.elections = [Election(id: "e", seats: 1, candidates: ["X"])]
    community.cast("P", nil, channel: .online, day: -1, choices: ["e": ["X"]])
    for other in others {
      community.cast("o" + other, nil, channel: .online, day: -1, choices: ["e": []])
    }
    community.rules.duplicate = .onlinePrevails
    let election = try community.election()
    #expect(election.participating.heads == 4)
    #expect(election.candidates[0].support == Side(heads: 1, area: 300))
    #expect(!election.candidates[0].passes && election.elected.isEmpty)
    let motion = try community.under { $0.duplicate = .paperPrevails }
    #expect(motion.figures.yes == Side(heads: 1, area: 300))
  }

  @Test func `a tie is a tie each time it is counted`() throws {
    var community = Community()
    community.elections = [Election(id: "e", seats: 1, candidates: ["X", "Y"])]
    community.rules.participation = Fraction(0, 1)
    community.rules.ordinary = Fraction(1, 3)
    community.add(5, area: 50, choices: ["e": ["X"]])
    community.add(5, area: 50, choices: ["e": ["Y"]])
    let first = try community.election()
    #expect(first.elected.isEmpty && first.tied == ["X", "Y"])
    for _ in 0..<20 { #expect(try community.election() == first) }
    community.units.reverse()
    community.ballots.shuffleWell()
    #expect(try community.election() == first)
  }

  @Test func `shares that print alike are not equal`() {
    var rules = CountingRules(specialSpace: .exclude)
    rules.ranking = .shareSum
    let whole = Side(heads: 1_000, area: 3_000_000)
    let candidates = [("X", Int64(1_000_007)), ("Y", Int64(1_000_043))].map {
      ElectionOutcome.Candidate(name: $0.0, support: Side(heads: 333, area: $0.1), passes: true)
    }
    let seating = Seating(candidates, seats: 1, of: whole, rules: rules)
    #expect(seating.elected == ["Y"] && seating.tied.isEmpty)
  }

  @Test func `a roll with its last line twice is refused`() {
    var community = Community()
    community.add(3, area: 300)
    community.units.append(community.units[2])
    #expect(throws: PollFault(place: .unit(3), reason: .twice("u2"))) {
      _ = try community.poll.count()
    }
  }

  @Test func `substitutes who are equal at the cap are named`() {
    var rules = CountingRules(specialSpace: .exclude)
    rules.substitutes = 1
    let whole = Side(heads: 100, area: 1_000)
    let candidates = [("X", 90), ("Y", 80), ("Z", 80)].map {
      ElectionOutcome.Candidate(
        name: $0.0, support: Side(heads: Int64($0.1), area: 900), passes: true)
    }
    let seating = Seating(candidates, seats: 1, of: whole, rules: rules)
    #expect(seating.elected == ["X"] && seating.substitutes == ["Y"])
    #expect(seating.tiedSubstitutes == ["Y", "Z"])
  }

  @Test func `more ballots than were given out make the election void`() throws {
    var community = Community()
    community.elections = [Election(id: "e", seats: 1, candidates: ["X"], issued: 9)]
    community.add(10, area: 100, choices: ["e": ["X"]])
    let outcome = try community.election()
    #expect(outcome.isVoid && outcome.elected.isEmpty && outcome.candidates[0].passes)
  }
}

extension [Ballot] {
  /// Every third one first.
  fileprivate mutating func shuffleWell() {
    self = (0..<3).flatMap { part in enumerated().filter { $0.offset % 3 == part }.map(\.element) }
  }
}
