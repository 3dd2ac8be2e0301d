public import Civil

/// How this community counts: what the law leaves to its own rules, and the shares of the law.
public struct CountingRules: Hashable, Sendable {
  /// Whether two owners who also own alone have one head or several.
  public enum CoOwnerHead: String, CaseIterable, Sendable {
    case byOwnerSet, byPrincipalOwner
  }

  /// What parking spaces count for.
  public enum SpecialSpace: String, CaseIterable, Sendable {
    case exclude, includeArea, includeAreaAndHeads, onlyOwnMatters
  }

  /// What it means that an owner was served and said nothing.
  public enum Silence: String, CaseIterable, Sendable {
    case notParticipated, abstain, followMajority
  }

  /// Which of two ballots on different channels stands.
  public enum Duplicate: String, CaseIterable, Sendable {
    case firstValid, onlinePrevails, paperPrevails
  }

  /// The order of candidates who pass.
  public enum Ranking: String, CaseIterable, Sendable {
    case headsThenArea, shareSum, areaThenHeads
  }

  /// What settles equal candidates at the last seat. The count itself settles nothing.
  public enum Tie: String, CaseIterable, Sendable {
    case revote, draw
  }

  /// 参与表决 of all heads and all area, the number itself included.
  public var participation = Fraction(2, 3)
  /// 过半数 of those who take part, the number itself left out.
  public var ordinary = Fraction(1, 2)
  /// 四分之三以上 of those who take part, the number itself included.
  public var special = Fraction(3, 4)
  public var coOwnerHead = CoOwnerHead.byOwnerSet
  /// No default: the same ballots may pass with parking spaces and fail without.
  public var specialSpace: SpecialSpace
  public var silence = Silence.notParticipated
  /// Whether silence may decide what needs the larger majority.
  public var silenceForSpecial = false
  public var duplicate = Duplicate.firstValid
  public var invalidCountsAsParticipation = false
  public var ranking = Ranking.headsThenArea
  public var tie = Tie.revote
  /// The most substitutes; `nil` for all who pass.
  public var substitutes: Int?

  public init(specialSpace: SpecialSpace) {
    self.specialSpace = specialSpace
  }
}
