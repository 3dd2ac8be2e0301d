/// The parties to a duty.
public struct Who: Hashable, Sendable {
  public internal(set) var bearers: [Party]
  public internal(set) var to: Party?
  public internal(set) var supervisor: Party?
  public let with: [Party]

  public static let nobody = Who(bearers: [], to: nil, supervisor: nil, with: [])
}

/// Somebody, as a rule names them.
public enum Party: Hashable, Sendable {
  /// One organ of the book: `housing`.
  case organ(String)
  /// The organ of a class that the matter belongs to: `street`.
  case member(ofClass: String)
  /// Whoever has this part in the matter: `enterprise`.
  case role(String)
  /// Whoever a routing table says: `route:CONTRACT`.
  case route(String)
  /// Whoever supervises the duty that a consequence follows from.
  case supervisor
  /// Whoever bears the duty that a consequence follows from.
  case bearer
}
