public import Civil

/// Seats of a committee and who stands for them.
public struct Election: Sendable {
  public let id: String
  public let seats: Int
  public let candidates: [String]
  /// Ballots that were given out. More returned ones make the election void.
  public let issued: Int?
  public let formation: Formation?
  public let party: PartyShare?

  public init(
    id: String, seats: Int, candidates: [String], issued: Int? = nil, formation: Formation? = nil,
    party: PartyShare? = nil
  ) {
    self.id = id
    self.seats = seats
    self.candidates = candidates
    self.issued = issued
    self.formation = formation
    self.party = party
  }
}

/// Whether enough were elected for a committee to exist.
public struct Formation: Hashable, Sendable {
  /// The size the owners agreed on.
  public let agreed: Int
  /// The size below which the law knows no committee.
  public let minimum: Int

  public init(agreed: Int, minimum: Int) {
    self.agreed = agreed
    self.minimum = minimum
  }

  public func isFormed(by elected: Int) -> Bool {
    elected >= minimum && 2 * elected > agreed
  }
}

/// The share of party members that is wanted. It is reported and moves no seat: who stands is
/// settled before the vote, who is elected by the vote alone.
public struct PartyShare: Sendable {
  public let members: Set<String>
  public let wanted: Fraction

  public init(members: Set<String>, wanted: Fraction) {
    self.members = members
    self.wanted = wanted
  }

  public func isReached(by elected: [String]) -> Bool {
    wanted.isReached(by: Int64(count(in: elected)), of: Int64(elected.count))
  }

  public func count(in elected: [String]) -> Int {
    elected.filter(members.contains).count
  }
}

/// Owners who ask for an extraordinary meeting.
public struct Petition: Hashable, Sendable {
  public let share: Fraction
  public let countsArea: Bool

  public init(share: Fraction, countsArea: Bool) {
    self.share = share
    self.countsArea = countsArea
  }

  public func isReached(heads: Int64, area: Int64, of all: (heads: Int64, area: Int64)) -> Bool {
    share.isReached(by: heads, of: all.heads)
      && (!countsArea || share.isReached(by: area, of: all.area))
  }
}
