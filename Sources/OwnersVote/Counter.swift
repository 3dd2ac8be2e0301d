/// Counts motions and elections of one poll. What several of them need is made once.
struct Counter {
  let poll: Poll
  let roll: Roll
  let papers: Papers
  let hasSpecialSpace: Bool
  let hasDuplicates: Bool
  private var grouping: [CountingRules.CoOwnerHead: Heads] = [:]
  private var standing: [CountingRules.Duplicate: [Int32]] = [:]

  init(_ poll: Poll, _ roll: Roll, _ papers: Papers) {
    self.poll = poll
    self.roll = roll
    self.papers = papers
    hasSpecialSpace = roll.isSpecial.contains(true)
    hasDuplicates = papers.hasDuplicates
  }

  mutating func heads(_ rule: CountingRules.CoOwnerHead) -> Heads {
    if let made = grouping[rule] { return made }
    let made = Heads(roll, rule)
    grouping[rule] = made
    return made
  }

  /// The ballot that stands for each unit.
  mutating func standing(_ rule: CountingRules.Duplicate) -> [Int32] {
    if let made = standing[rule] { return made }
    let made = papers.standing(rule, poll.ballots)
    standing[rule] = made
    return made
  }

  /// The sums of a motion under rules that need not be those of the poll.
  mutating func figures(_ motion: Motion, _ marks: [Mark], _ rules: CountingRules) -> Figures {
    let heads = heads(rules.coOwnerHead)
    let standing = standing(rules.duplicate)
    let counted = Counted(roll, motion.scope, rules.specialSpace)
    var sums = [HeadSums](repeating: HeadSums(), count: heads.count)
    for unit in roll.units.indices {
      let weight = counted.weight(unit)
      if weight == .nothing { continue }
      let mark = standing[unit] < 0 ? .none : marks[Int(standing[unit])]
      sums[Int(heads.ofUnit[unit])].add(
        area: roll.area[unit], isServed: roll.isServed[unit], weight, mark)
    }
    var figures = Figures()
    let silenceCounts = rules.silence(for: motion.kind) != .notParticipated
    for sum in sums {
      sum.add(
        to: &figures, invalidCounts: rules.invalidCountsAsParticipation,
        silenceCounts: silenceCounts)
    }
    return figures
  }

  /// What every ballot says about the motion.
  func marks(_ motion: Motion) -> [Mark] {
    poll.ballots.map { Mark($0.votes[motion.id]) }
  }
}

extension CountingRules {
  /// Silence decides nothing by objection, and a special matter only where the rules say so.
  func silence(for kind: Motion.Kind) -> Silence {
    switch kind {
    case .ordinary: silence
    case .special: silenceForSpecial ? silence : .notParticipated
    case .dissent: .notParticipated
    }
  }
}
