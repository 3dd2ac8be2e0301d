public import Civil

/// What one owner handed in or sent.
public struct Ballot: Sendable {
  public enum Channel: String, CaseIterable, Sendable {
    case paper, online
  }

  public enum Vote: String, CaseIterable, Sendable {
    case `for`, against, abstain, invalid
  }

  public let id: String
  public let owner: String
  public let channel: Channel
  public let at: Instant
  /// By motion.
  public let votes: [String: Vote]
  /// By election, the candidates that were marked. An empty list is an abstention.
  public let choices: [String: [String]]
  /// A unit of the head that is meant, where the owner belongs to several.
  public let unit: String?
  /// The units for which alone the ballot is meant; all of the head's if left out.
  public let units: [String]?

  public init(
    id: String, owner: String, channel: Channel, at: Instant, votes: [String: Vote] = [:],
    choices: [String: [String]] = [:], unit: String? = nil, units: [String]? = nil
  ) {
    self.id = id
    self.owner = owner
    self.channel = channel
    self.at = at
    self.votes = votes
    self.choices = choices
    self.unit = unit
    self.units = units
  }

  /// Earlier, and at the same moment the smaller id: no order of a file decides.
  func precedes(_ other: Ballot) -> Bool {
    at != other.at ? at < other.at : id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }
}
