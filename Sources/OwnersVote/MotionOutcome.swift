/// What became of a motion, with everything that is needed to see why.
public struct MotionOutcome: Hashable, Sendable {
  public let id: String
  public let figures: Figures
  public let quorum: Bool
  public let verdict: Verdict
  /// The rules whose other reading would have decided otherwise.
  public let sensitivity: [Sensitivity]
}

/// One rule that owners may argue about, and the outcome under its other reading.
public struct Sensitivity: Hashable, Sendable {
  public let rule: String
  public let value: String
  public let verdict: Verdict

  public init(rule: String, value: String, verdict: Verdict) {
    self.rule = rule
    self.value = value
    self.verdict = verdict
  }
}

extension Counter {
  mutating func outcome(of motion: Motion) -> MotionOutcome {
    let marks = marks(motion)
    var figures = figures(motion, marks, poll.rules)
    let verdict = poll.rules.decide(motion.kind, &figures)
    let others = readings(for: motion).compactMap { reading -> Sensitivity? in
      var figures = self.figures(motion, marks, reading.rules)
      let other = reading.rules.decide(motion.kind, &figures)
      guard other != verdict else { return nil }
      return Sensitivity(rule: reading.rule, value: reading.value, verdict: other)
    }
    return MotionOutcome(
      id: motion.id, figures: figures,
      quorum: poll.rules.hasQuorum(figures.participating, of: figures.total), verdict: verdict,
      sensitivity: others)
  }
}
