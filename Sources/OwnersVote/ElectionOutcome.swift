/// Who was elected, who is equal at the last seat, who steps in.
public struct ElectionOutcome: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    public let name: String
    public let support: Side
    /// Over half of those who take part, on heads and on area.
    public let passes: Bool
  }

  public let id: String
  public let total: Side
  public let participating: Side
  public let quorum: Bool
  /// More ballots came back than were given out.
  public let isVoid: Bool
  /// In the order in which they were put up.
  public let candidates: [Candidate]
  public let elected: [String]
  /// Equal at the last seat: nobody here decides between them.
  public let tied: [String]
  public let substitutes: [String]
  /// Equal to the last substitute and left out by the cap alone.
  public let tiedSubstitutes: [String]
}

extension Counter {
  mutating func outcome(of election: Election) -> ElectionOutcome {
    let sums = sums(of: election)
    let quorum = poll.rules.hasQuorum(sums.participating, of: sums.total)
    let candidates = zip(election.candidates, sums.support).map { name, support in
      ElectionOutcome.Candidate(
        name: name, support: support,
        passes: poll.rules.isMajority(support, of: sums.participating, for: .ordinary))
    }
    let isVoid = election.issued.map { sums.returned > $0 } ?? false
    let passing = quorum && !isVoid ? candidates.filter(\.passes) : []
    let seating = Seating(
      passing, seats: election.seats, of: sums.participating, rules: poll.rules)
    return ElectionOutcome(
      id: election.id, total: sums.total, participating: sums.participating, quorum: quorum,
      isVoid: isVoid, candidates: candidates, elected: seating.elected, tied: seating.tied,
      substitutes: seating.substitutes, tiedSubstitutes: seating.tiedSubstitutes)
  }
}
