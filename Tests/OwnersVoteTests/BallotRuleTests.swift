import Civil
import OwnersVote
import Testing

/// Channels, duplicates, split owners, and ballots that might mean two things.
@Suite struct BallotRuleTests {
  private func vote(
    _ first: (Ballot.Channel, Ballot.Vote), _ second: (Ballot.Channel, Ballot.Vote),
    _ rule: CountingRules.Duplicate
  ) throws -> Ballot.Vote {
    var community = Community()
    community.own("u", 100, "A")
    community.rules.duplicate = rule
    community.cast("A", second.1, channel: second.0, day: 5)
    community.cast("A", first.1, channel: first.0, day: 3)
    return try community.motion().figures.yes.heads == 1 ? .for : .against
  }

  @Test func `paper on the third day, online on the fifth`() throws {
    let paper = (Ballot.Channel.paper, Ballot.Vote.for)
    let online = (Ballot.Channel.online, Ballot.Vote.against)
    #expect(try vote(paper, online, .firstValid) == .for)
    #expect(try vote(paper, online, .onlinePrevails) == .against)
    #expect(try vote(paper, online, .paperPrevails) == .for)
    #expect(try vote(online, paper, .firstValid) == .against)
    #expect(try vote(online, paper, .onlinePrevails) == .against)
    #expect(try vote(online, paper, .paperPrevails) == .for)
  }

  @Test(arguments: CountingRules.Duplicate.allCases)
  func `of two on the same channel the first one counts`(rule: CountingRules.Duplicate) throws {
    #expect(try vote((.paper, .for), (.paper, .against), rule) == .for)
    #expect(try vote((.online, .against), (.online, .for), rule) == .against)
  }

  @Test func `an owner who votes differently for two homes has no head on any side`() throws {
    var community = Community()
    community.own("a", 300, "A")
    community.own("b", 200, "A")
    community.own("c", 100, "A")
    community.cast("A", .for, units: ["a"])
    community.cast("A", .against, units: ["b"])
    let figures = try community.motion().figures
    #expect(figures.participating == Side(heads: 1, area: 600))
    #expect(figures.yes == Side(heads: 0, area: 300))
    #expect(figures.no == Side(heads: 0, area: 200))
  }

  @Test func `an invalid vote is neither presence nor abstention unless the rules say so`() throws {
    var community = Community()
    community.add(1, area: 100, .invalid)
    community.add(1, area: 100, .for)
    #expect(try community.motion().figures.participating.heads == 1)
    let lenient = try community.under { $0.invalidCountsAsParticipation = true }
    #expect(lenient.figures.participating.heads == 2)
    #expect(lenient.figures.abstaining == Side())
  }

  @Test func `a person with two heads says which one is meant`() throws {
    var community = Community()
    community.own("a", 100, "A", "B")
    community.own("b", 100, "B")
    community.cast("B", .for)
    #expect(throws: PollFault(place: .ballot(0), reason: .severalHeads("B"))) {
      _ = try community.motion()
    }
    community.ballots = []
    community.cast("B", .for, unit: "a")
    #expect(try community.motion().figures.yes == Side(heads: 1, area: 100))
    #expect(
      try community.under { $0.coOwnerHead = .byPrincipalOwner }.figures.yes
        == Side(heads: 1, area: 100))
  }

  @Test func `all that the developer holds is one head`() throws {
    var community = Community()
    community.own("a", 100, "D", status: .unsold)
    community.own("b", 100, "D", "Y", status: .undelivered)
    community.own("c", 100, "X")
    community.cast("D", .for)
    #expect(try community.motion().figures.total == Side(heads: 2, area: 300))
    #expect(try community.motion().figures.yes == Side(heads: 1, area: 200))
  }

  @Test func `a parking space of somebody without a home counts by area alone`() throws {
    var community = Community()
    community.own("a", 100, "A")
    community.own("p", 50, "A", kind: Unit.parkingSpace)
    community.own("q", 50, "Q", kind: Unit.parkingSpace)
    community.cast("A", .for)
    community.cast("Q", .for)
    for (rule, heads, area) in [
      (CountingRules.SpecialSpace.exclude, 1, 100), (.includeArea, 1, 200),
      (.includeAreaAndHeads, 2, 200), (.onlyOwnMatters, 1, 100),
    ] {
      let yes = try community.under { $0.specialSpace = rule }.figures.yes
      #expect(yes == Side(heads: Int64(heads), area: Int64(area)), "\(rule)")
    }
  }

  @Test func `a vote of one building counts that building alone`() throws {
    var community = Community()
    let homes = community.add(10, area: 1_000, .for)
    community.add(90, area: 9_000)
    community.motions = [Motion(id: "m", kind: .ordinary, scope: .units(Set(homes)))]
    #expect(try community.motion().figures.total == Side(heads: 10, area: 1_000))
    #expect(try community.motion().verdict == .passed)
  }

  @Test func `what cannot be told apart is refused with its place`() {
    func reason(_ change: (inout Community) -> Void) -> PollFault.Reason? {
      var community = Community()
      community.own("a", 100, "A")
      community.own("b", 100, "B")
      change(&community)
      return #expect(throws: PollFault.self) { _ = try community.poll.count() }?.reason
    }
    #expect(reason { $0.cast("Z", .for) } == .unknownOwner("Z"))
    #expect(reason { $0.cast("A", .for, unit: "z") } == .unknownUnit("z"))
    #expect(reason { $0.cast("A", .for, unit: "b") } == .notOwned("b"))
    #expect(reason { $0.cast("A", .for, units: []) } == .noUnits)
    #expect(reason { $0.own("c", 1) } == .noOwner)
    #expect(reason { $0.own("c", -1, "C") } == .badArea)
    #expect(reason { $0.cast("A", nil, choices: ["e": []]) } == .unknownElection("e"))
    #expect(
      reason {
        $0.motions = []
        $0.cast("A", .for)
      } == .unknownMotion("m"))
  }
}
