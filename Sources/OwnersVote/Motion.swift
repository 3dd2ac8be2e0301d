public import Civil

/// One matter that is put to the vote.
public struct Motion: Sendable {
  public enum Kind: Hashable, Sendable {
    case ordinary
    /// The matters for which the law asks the larger majority.
    case special
    /// Decided unless those who object are more than the share of all, on heads or on area.
    case dissent(Fraction)
  }

  public enum Scope: Hashable, Sendable {
    case everything
    /// A matter of the parking spaces themselves.
    case parkingSpaces
    /// The owners who share a part of the building, by their units.
    case units(Set<String>)
  }

  public let id: String
  public let kind: Kind
  public let scope: Scope

  public init(id: String, kind: Kind, scope: Scope = .everything) {
    self.id = id
    self.kind = kind
    self.scope = scope
  }
}
