public import Civil

/// A rulebook: one policy, encoded once as cited, dated, tested data. As loaded it is checked and
/// complete; every name in it leads somewhere.
public struct Book: Sendable {
  /// `cn.henan.xinyang.shihe.property`
  public let id: String
  public let version: String
  public let title: String
  public let status: Status
  /// The day on which the policy was issued, if it is known.
  public let issuedOn: Day?
  public let inForce: InForce
  /// The six digits of the district.
  public let district: String
  /// The ways of counting, by name, and the one that rules use unless they say otherwise.
  public let countings: [String: Counting]
  public let counting: String
  public let sources: Sources
  public let vocabulary: Vocabulary
  public let organs: Organs
  /// In the order of their ids.
  public internal(set) var rules: [Rule]
  public internal(set) var openTerms: [String: OpenTerm]
  public internal(set) var ambiguities: [String: Ambiguity]
  public let anchors: AnchorEvents
  /// What the law asks of property rooms, if the book says.
  public let roomMinimum: RoomMinimum?
  /// What must agree between the registers, in the book's order.
  public let registerChecks: [RegisterCheck]
  /// Which organs hold what the registers ask for.
  public let fieldHolders: FieldHolders
  public let words: Words
  public let tests: [BookTest]
  /// SHA-256 over the canonical form of everything in the book and those it stands on.
  public let digest: String
  public let rank: Rank
  /// The books this one stands on, the highest first, and itself.
  public let layers: [Layer]
  /// The rules of the books above that give rise to nothing here.
  public let resting: [RestingRule]
  /// The book in which each name stands, and which names one below may fill.
  let origins: [Name: String]
  let openNames: Set<Name>

  public enum Status: String, Sendable, CaseIterable {
    /// 征求意见稿: it may be simulated, and every page says so.
    case consultation
    case adopted
    case repealed
  }

  public struct InForce: Hashable, Sendable {
    public let from: Day?
    public let to: Day?
  }

  public func rule(_ id: String) -> Rule? {
    // They stand in the order of their ids.
    var range = rules.startIndex..<rules.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if rules[middle].id == id { return rules[middle] }
      range =
        rules[middle].id < id
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

extension Book: CustomStringConvertible {
  public var description: String { "\(id) \(version)" }
}

/// The events that stand for the book itself and for what may befall any duty.
public struct AnchorEvents: Hashable, Sendable {
  /// Sets off what runs from the policy's issue: `book.issued`.
  public let issued: String?
  public let exemption: String?
  /// An order to mend with its own period, and what answers it.
  public let order: String?
  public let mended: String?
  /// A competent organ's finding that a duty was breached.
  public let breach: String?
  /// The attribute that names the rule that such an event is about.
  public let about: String?
  /// The attribute that carries an order's last day.
  public let orderDue: String?
  /// What an order without a day of its own falls back to.
  public let orderTerm: String?
  /// The organs that may exempt, besides the duty's own supervisor.
  public let exempting: [String]
}
