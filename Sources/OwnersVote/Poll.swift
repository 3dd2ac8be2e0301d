/// Everything that a count depends on. The same poll gives the same outcome, whoever counts, in
/// whatever order units and ballots are listed.
public struct Poll: Sendable {
  public var rules: CountingRules
  public var units: [Unit]
  public var motions: [Motion]
  public var elections: [Election]
  public var ballots: [Ballot]

  public init(
    rules: CountingRules, units: [Unit], motions: [Motion] = [], elections: [Election] = [],
    ballots: [Ballot] = []
  ) {
    self.rules = rules
    self.units = units
    self.motions = motions
    self.elections = elections
    self.ballots = ballots
  }

  public func count() throws(PollFault) -> Outcome {
    try check()
    let roll = try Roll(units)
    let papers = try Papers(self, roll)
    var counter = Counter(self, roll, papers)
    return Outcome(
      motions: motions.map { counter.outcome(of: $0) },
      elections: elections.map { counter.outcome(of: $0) })
  }
}

public struct Outcome: Hashable, Sendable {
  public let motions: [MotionOutcome]
  public let elections: [ElectionOutcome]
}
