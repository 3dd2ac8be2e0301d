import Civil
import OwnersVote

/// A community made of groups of owners who do the same.
struct Community {
  var rules = CountingRules(specialSpace: .exclude)
  var units: [Unit] = []
  var motions = [Motion(id: "m", kind: .ordinary)]
  var elections: [Election] = []
  var ballots: [Ballot] = []

  static let start = Instant(milliseconds: 1_777_600_800_000)

  init(_ kind: Motion.Kind = .ordinary) {
    motions = [Motion(id: "m", kind: kind)]
  }

  /// So many owners with one unit each, whose areas sum to `area`.
  @discardableResult
  mutating func add(
    _ heads: Int, area: Int64, _ vote: Ballot.Vote? = nil, served: Bool = false,
    kind: String = "dwelling", choices: [String: [String]] = [:]
  ) -> [String] {
    let each = area / Int64(heads)
    return (0..<heads).map { number in
      let id = "u\(units.count)"
      let rest = number == 0 ? area - each * Int64(heads) : 0
      units.append(
        Unit(
          id: id, area: CentiArea(each + rest), kind: kind, owners: ["o" + id],
          isServed: served))
      if vote != nil || !choices.isEmpty { cast("o" + id, vote, choices: choices) }
      return id
    }
  }

  mutating func own(
    _ id: String, _ area: Int64, _ owners: String..., kind: String = "dwelling",
    status: Unit.Status = .sold, served: Bool = false
  ) {
    units.append(
      Unit(
        id: id, area: CentiArea(area), kind: kind, owners: owners, status: status,
        isServed: served))
  }

  mutating func cast(
    _ owner: String, _ vote: Ballot.Vote?, channel: Ballot.Channel = .paper, day: Int64 = 0,
    choices: [String: [String]] = [:], unit: String? = nil, units: [String]? = nil
  ) {
    ballots.append(
      Ballot(
        id: "b\(ballots.count)", owner: owner, channel: channel,
        at: Self.start.adding(seconds: day * 86_400), votes: vote.map { ["m": $0] } ?? [:],
        choices: choices, unit: unit, units: units))
  }

  var poll: Poll {
    Poll(rules: rules, units: units, motions: motions, elections: elections, ballots: ballots)
  }

  func motion() throws -> MotionOutcome { try poll.count().motions[0] }

  func election() throws -> ElectionOutcome { try poll.count().elections[0] }

  /// The same ballots under changed rules.
  func under(_ change: (inout CountingRules) -> Void) throws -> MotionOutcome {
    var other = self
    change(&other.rules)
    return try other.motion()
  }
}
