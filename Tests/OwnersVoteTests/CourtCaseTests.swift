import Civil
import OwnersVote
import Testing

/// What courts have decided about owners who were served and said nothing.
@Suite struct CourtCaseTests {
  @Test func `584 silent owners who were served follow the majority of 695`() throws {
    var community = Community()
    community.add(417, area: 41_700, .for)
    community.add(278, area: 27_800, .against)
    community.add(8, area: 800, .abstain)
    community.add(584, area: 58_400, served: true)
    community.add(4, area: 400)
    let returned = try community.motion()
    #expect(returned.figures.total.heads == 1_291)
    #expect(returned.figures.participating.heads == 703)
    #expect(!returned.quorum && returned.verdict == .noDecision)
    let agreed = try community.under { $0.silence = .followMajority }
    #expect(agreed.figures.yes.heads == 1_001)
    #expect(agreed.figures.deemed.heads == 584)
    #expect(agreed.quorum && agreed.verdict == .passed)
    #expect(
      agreed.sensitivity == [
        Sensitivity(rule: "nonResponse", value: "notParticipated", verdict: .noDecision),
        Sensitivity(rule: "nonResponse", value: "abstain", verdict: .noDecision),
      ])
  }

  /// 2,261 votes; 91.38 % and 91.20 % in the judgment.
  @Test(arguments: [(995, 27, 125, 2_066, 9_138), (991, 31, 125, 2_062, 9_120)])
  func `1,071 silent owners make the shares of the judgment`(
    yes: Int, no: Int, abstaining: Int, sum: Int64, share: Int64
  ) throws {
    var community = Community()
    community.add(yes, area: 6_485_000, .for)
    community.add(no, area: 176_000, .against)
    community.add(abstaining, area: 815_000, .abstain)
    community.add(1_071, area: 6_980_000, served: true)
    community.add(2_261 - 1_071 - yes - no - abstaining, area: 280_800)
    let outcome = try community.under { $0.silence = .followMajority }
    #expect(outcome.figures.total == Side(heads: 2_261, area: 14_736_800))
    #expect(outcome.figures.yes.heads == sum)
    let hundredths = (outcome.figures.yes.heads * 20_000 / outcome.figures.total.heads + 1) / 2
    #expect(hundredths == share)
    #expect(outcome.verdict == .passed)
  }

  @Test func `who was not warned or whose service nobody reviewed does not follow`() throws {
    var community = Community()
    community.add(60, area: 600, .for)
    community.own("a-1", 10, "A", served: true)
    community.own("a-2", 10, "A")
    community.add(30, area: 300, served: true)
    let outcome = try community.under { $0.silence = .followMajority }
    #expect(outcome.figures.deemed == Side(heads: 30, area: 300))
  }
}
