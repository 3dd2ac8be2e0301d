import Civil
import OwnersVote
import Testing

/// The worked examples of the counting rules, number by number (1–8).
@Suite struct WorkedExampleTests {
  @Test func `1 — nine units are five heads, or four where the principal owner is the head`() throws
  {
    var community = Community()
    for (id, area) in [("1-101", 9_000), ("1-102", 9_000), ("2-301", 12_000)] {
      community.own(id, Int64(area), "甲")
    }
    community.own("1-201", 8_800, "乙", "丙")
    community.own("1-202", 8_800, "乙")
    for id in ["3-101", "3-102", "3-103"] {
      community.own(id, 11_000, "开发商", status: .unsold)
    }
    community.own("2-101", 10_200, "丁")
    #expect(try community.motion().figures.total == Side(heads: 5, area: 90_800))
    let principal = try community.under { $0.coOwnerHead = .byPrincipalOwner }
    #expect(principal.figures.total == Side(heads: 4, area: 90_800))
  }

  /// 300 heads, 30,000 m²; 200 heads, 20,000 m² take part.
  private func vote(
    yes: Int, _ area: Int64, kind: Motion.Kind = .ordinary
  ) throws -> MotionOutcome {
    var community = Community(kind)
    community.add(yes, area: area, .for)
    community.add(200 - yes, area: 2_000_000 - area, .abstain)
    community.add(100, area: 1_000_000)
    return try community.motion()
  }

  @Test func `2 — two thirds are enough to take part, half is not enough to agree`() throws {
    #expect(try vote(yes: 101, 1_000_001).verdict == .passed)
    #expect(try vote(yes: 101, 1_000_001).quorum)
    #expect(try vote(yes: 100, 1_000_001).verdict == .noDecision)
    #expect(try vote(yes: 101, 1_000_000).verdict == .noDecision)
    #expect(try vote(yes: 150, 1_500_000, kind: .special).verdict == .passed)
    #expect(try vote(yes: 149, 1_500_000, kind: .special).verdict == .noDecision)
  }

  @Test func `3 — 66.6667 percent of the area is not two thirds of it`() throws {
    func quorum(_ heads: Int, _ area: Int64) throws -> Bool {
      var community = Community()
      community.add(heads, area: area, .for)
      community.add(299 - heads, area: 2_999_999 - area)
      return try community.motion().quorum
    }
    #expect(try quorum(200, 2_000_000))
    #expect(try !quorum(200, 1_999_999))
    #expect(try !quorum(199, 2_000_000))
  }

  @Test func `4 — abstaining works as no`() throws {
    var community = Community()
    community.add(104, area: 1_060_000, .for)
    community.add(60, area: 600_000, .against)
    community.add(46, area: 440_000, .abstain)
    let outcome = try community.motion()
    #expect(outcome.figures.participating == Side(heads: 210, area: 2_100_000))
    #expect(outcome.quorum)
    #expect(outcome.verdict == .noDecision)
  }

  @Test func `5 — what did not pass is not decided the other way`() throws {
    var community = Community()
    community.add(40, area: 400_000, .for)
    community.add(45, area: 450_000, .against)
    community.add(15, area: 150_000, .abstain)
    #expect(try community.motion().verdict == .noDecision)
    community.add(30, area: 300_000, .against)
    #expect(try community.motion().verdict == .rejected)
  }

  private func silent() -> Community {
    var community = Community()
    community.add(90, area: 920_000, .for)
    community.add(50, area: 480_000, .against)
    community.add(10, area: 100_000, .abstain)
    community.add(130, area: 1_310_000, served: true)
    community.add(20, area: 190_000)
    return community
  }

  @Test func `6 — silence counts for nothing, for presence, or for the majority`() throws {
    let plain = try silent().motion()
    #expect(plain.figures.total == Side(heads: 300, area: 3_000_000))
    #expect(!plain.quorum && plain.verdict == .noDecision)
    let present = try silent().under { $0.silence = .abstain }
    #expect(present.quorum && present.verdict == .noDecision)
    #expect(present.figures.participating == Side(heads: 280, area: 2_810_000))
    #expect(present.figures.yes == Side(heads: 90, area: 920_000))
    #expect(present.figures.deemed == Side(heads: 130, area: 1_310_000))
    let following = try silent().under { $0.silence = .followMajority }
    #expect(following.verdict == .passed)
    #expect(following.figures.yes == Side(heads: 220, area: 2_230_000))
    #expect(following.figures.deemed.heads == 130)
  }

  @Test func `6 — silence passes a special matter only where the rules say so`() throws {
    var community = silent()
    community.motions = [Motion(id: "m", kind: .special)]
    let guarded = try community.under { $0.silence = .followMajority }
    #expect(guarded.verdict == .noDecision && guarded.figures.deemed == Side())
    #expect(
      guarded.sensitivity.contains(
        Sensitivity(rule: "nonResponse.allowForSpecial", value: "true", verdict: .passed)))
    let allowed = try community.under {
      $0.silence = .followMajority
      $0.silenceForSpecial = true
    }
    #expect(allowed.verdict == .passed)
  }

  @Test func `7 — where heads and area lead apart, silence follows nobody`() throws {
    var community = Community()
    community.add(80, area: 790_000, .for)
    community.add(70, area: 860_000, .against)
    community.add(100, area: 1_000_000, served: true)
    community.add(50, area: 350_000)
    #expect(try community.under { $0.silence = .followMajority }.verdict == .undetermined)
    #expect(try community.motion().verdict == .noDecision)
  }

  @Test func `8 — six spoilt ballots decide whether the election has its quorum`() throws {
    var community = Community()
    community.elections = [Election(id: "e", seats: 1, candidates: ["P", "Q"])]
    community.add(199, area: 1_990_000, choices: ["e": ["P"]])
    community.add(6, area: 60_000, choices: ["e": ["P", "Q"]])
    community.add(95, area: 950_000)
    let strict = try community.election()
    #expect(strict.participating.heads == 199)
    #expect(!strict.quorum && strict.elected.isEmpty)
    community.rules.invalidCountsAsParticipation = true
    let lenient = try community.election()
    #expect(lenient.participating.heads == 205)
    #expect(lenient.quorum && lenient.elected == ["P"])
  }
}
