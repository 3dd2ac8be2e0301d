import Foundation
import OwnersVote
import Testing

/// Two counters that share nothing but the rules must agree on every case.
@Suite struct AgreementTests {
  /// `GONGZHI_CASES=1000000` for the long run.
  static let cases = ProcessInfo.processInfo.environment["GONGZHI_CASES"].flatMap(Int.init) ?? 2000

  @Test func `two counters agree on every generated poll`() {
    var refused = 0
    var verdicts: [Verdict: Int] = [:]
    for seed in 0..<Self.cases {
      var made = GeneratedPoll(UInt64(seed))
      let poll = made.make()
      let second = SecondCounter(poll)
      let isClear = poll.ballots.allSatisfy { second.meant(by: $0) != nil }
      guard let outcome = try? poll.count() else {
        refused += 1
        if isClear { Issue.record("case \(seed): refused by one counter only") }
        continue
      }
      if !isClear { Issue.record("case \(seed): accepted by one counter only") }
      compare(outcome, second, seed)
      for motion in outcome.motions { verdicts[motion.verdict, default: 0] += 1 }
    }
    #expect(refused < Self.cases / 2)
    #expect(verdicts.count == Verdict.allCases.count, "\(verdicts)")
  }

  private func compare(_ outcome: Outcome, _ second: SecondCounter, _ seed: Int) {
    for (motion, own) in zip(second.poll.motions, outcome.motions) {
      let other = second.answer(motion)
      if own.figures != other.figures || own.quorum != other.quorum || own.verdict != other.verdict
      {
        Issue.record("case \(seed), \(motion.id): \(own) is not \(other)")
      }
      // A dozen slow counts for one motion: every tenth case has them.
      if seed % 10 == 0 { compare(own, second, motion, seed) }
    }
    for (election, own) in zip(second.poll.elections, outcome.elections) {
      let other = second.result(election)
      let isSame =
        own.total == other.total && own.participating == other.participating
        && own.candidates.map(\.support) == other.support && Set(own.elected) == other.elected
        && Set(own.tied) == other.tied && own.substitutes == other.substitutes
      if !isSame { Issue.record("case \(seed), \(election.id): \(own) is not \(other)") }
    }
  }

  /// Each rule read otherwise, counted by the other counter.
  private func compare(
    _ own: MotionOutcome, _ second: SecondCounter, _ motion: Motion, _ seed: Int
  ) {
    for (rule, value, rules) in OtherReadings.all(of: second.poll.rules, for: motion) {
      let other = SecondCounter(second.poll, rules).answer(motion).verdict
      let said = own.sensitivity.first { $0.rule == rule && $0.value == value }?.verdict
      if said ?? own.verdict != other {
        Issue.record("case \(seed), \(motion.id): \(rule) = \(value) gives \(other)")
      }
    }
  }
}

/// The list of contestable rules, once more by hand.
enum OtherReadings {
  static func all(
    of rules: CountingRules, for motion: Motion
  ) -> [(String, String, CountingRules)] {
    func with(_ change: (inout CountingRules) -> Void) -> CountingRules {
      var other = rules
      change(&other)
      return other
    }
    var all: [(String, String, CountingRules)] = []
    for value in CountingRules.CoOwnerHead.allCases {
      all.append(("coOwnerHead", value.rawValue, with { $0.coOwnerHead = value }))
    }
    for value in CountingRules.SpecialSpace.allCases {
      all.append(("specialSpace", value.rawValue, with { $0.specialSpace = value }))
    }
    for value in CountingRules.Silence.allCases {
      all.append(("nonResponse", value.rawValue, with { $0.silence = value }))
    }
    for value in CountingRules.Duplicate.allCases {
      all.append(("duplicate", value.rawValue, with { $0.duplicate = value }))
    }
    for value in [true, false] {
      all.append(
        (
          "nonResponse.allowForSpecial", String(value), with { $0.silenceForSpecial = value }
        ))
      all.append(
        (
          "invalidCountsAsParticipation", String(value),
          with { $0.invalidCountsAsParticipation = value }
        ))
    }
    return all
  }
}
