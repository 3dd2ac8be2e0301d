public import Civil

/// A case that the book itself carries: these facts, that outcome.
public struct BookTest: Sendable {
  public let name: String
  public let rule: String
  public let given: [Fact]
  public let expectations: [Expectation]
  /// Readings other than the chosen ones.
  public let readings: [String: String]
  public let place: Place

  public struct Expectation: Sendable {
    public let asOf: Day
    public let knownAt: Instant
    /// Which of several determinations is meant: `["street": "411502002000", "period": "2026-01"]`.
    public let of: [String: String]
    public let state: State?
    public let due: Day?
    public let nominal: Day?
    public let to: String?
    public let bearer: String?
    public let daysLate: Int?
    public let flags: [String]?
    public let missing: [String]?
    /// For tables: what is known of the matter.
    public let matter: [String: String]
    /// For consequences: what they follow from, and who does it to whom.
    public let after: String?
    public let by: String?
    public let target: String?
    public let appeal: Bool?
    /// None of the kind must come out at all.
    public let isNone: Bool
    public let place: Place
  }
}
