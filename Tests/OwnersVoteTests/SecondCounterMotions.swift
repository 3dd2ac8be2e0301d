import Civil
import OwnersVote

extension SecondCounter {
  struct Answer: Equatable {
    var figures = Figures()
    var quorum = false
    var verdict = Verdict.noDecision
  }

  func votes(_ household: [Unit], _ motion: Motion) -> [Ballot.Vote] {
    household.compactMap { standing(for: $0)?.votes[motion.id] }
  }

  func answer(_ motion: Motion) -> Answer {
    let scope = motion.scope
    let all = households(scope)
    let voting = all.filter { votes($0, motion).contains { $0 != .invalid } }
    let spoilt = all.filter {
      let votes = votes($0, motion)
      return !votes.isEmpty && votes.allSatisfy { $0 == .invalid }
    }
    let present = voting + (rules.invalidCountsAsParticipation ? spoilt : [])
    var answer = Answer()
    answer.figures.total = sum(all, scope)
    answer.figures.yes = support(.for, voting, motion)
    answer.figures.no = support(.against, voting, motion)
    answer.figures.abstaining = support(.abstain, voting, motion)
    let absent = all.filter { one in
      !present.contains { $0.map(\.id) == one.map(\.id) } && one.allSatisfy(\.isServed)
    }
    let policy = policy(for: motion)
    answer.figures.deemed = policy == .notParticipated ? Side() : sum(absent, scope)
    answer.figures.participating = sum(present, scope) + answer.figures.deemed
    answer.verdict = verdict(motion, &answer.figures, policy)
    answer.quorum = quorum(answer.figures.participating, answer.figures.total)
    return answer
  }

  private func policy(for motion: Motion) -> CountingRules.Silence {
    switch motion.kind {
    case .ordinary: rules.silence
    case .special where rules.silenceForSpecial: rules.silence
    case .special, .dissent: .notParticipated
    }
  }

  private func support(_ vote: Ballot.Vote, _ voting: [[Unit]], _ motion: Motion) -> Side {
    var sum = Side()
    for household in voting {
      let valid = Set(votes(household, motion)).subtracting([.invalid])
      if valid == [vote] { sum.heads += side(household, motion.scope).heads }
      for unit in household where standing(for: unit)?.votes[motion.id] == vote {
        sum.area += unit.area.value
      }
    }
    return sum
  }

  private func verdict(
    _ motion: Motion, _ figures: inout Figures, _ policy: CountingRules.Silence
  ) -> Verdict {
    if case .dissent(let limit) = motion.kind {
      guard figures.total.heads > 0, figures.total.area > 0 else { return .noDecision }
      let isWithin =
        compare(figures.no.heads, figures.total.heads, limit) <= 0
        && compare(figures.no.area, figures.total.area, limit) <= 0
      return isWithin ? .passed : .noDecision
    }
    if policy == .followMajority, figures.deemed.heads + figures.deemed.area > 0 {
      let heads = (figures.yes.heads - figures.no.heads).signum()
      let area = (figures.yes.area - figures.no.area).signum()
      guard heads == area, heads != 0 else { return .undetermined }
      if heads > 0 { figures.yes += figures.deemed } else { figures.no += figures.deemed }
    }
    guard quorum(figures.participating, figures.total) else { return .noDecision }
    if agree(figures.yes, figures.participating, motion) { return .passed }
    return agree(figures.no, figures.participating, motion) ? .rejected : .noDecision
  }

  private func agree(_ side: Side, _ all: Side, _ motion: Motion) -> Bool {
    let pairs = [(side.heads, all.heads), (side.area, all.area)]
    return motion.kind == .special
      ? pairs.allSatisfy { compare($0, $1, rules.special) >= 0 }
      : pairs.allSatisfy { compare($0, $1, rules.ordinary) > 0 }
  }
}
