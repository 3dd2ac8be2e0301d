/// The texts that the book rests on: the policy itself, word for word, and facts about the law it
/// cites.
public struct Sources: Sendable {
  /// The policy and other texts kept whole, by key.
  public let documents: [String: SourceDocument]
  /// Law that is cited but not copied, by key.
  public let laws: [String: Law]

  public func resolve(_ citation: Citation) -> Clause? {
    documents[citation.source]?.clauses[citation.anchor]
  }

  /// How high the text stands that is cited.
  public func rank(of citation: Citation) -> Rank? { ranks[citation.source] }

  var ranks: [String: Rank] {
    documents.mapValues(\.rank).merging(laws.mapValues(\.rank)) { one, _ in one }
  }

  public func article(_ citation: Citation) -> Law.Article? {
    laws[citation.source]?.articles[citation.anchor]
  }
}

public struct SourceDocument: Sendable {
  public let key: String
  public let title: String
  public let short: String
  public let rank: Rank
  public let clauses: [String: Clause]
  /// The whole of it, line by line.
  public let lines: [SourceLine]
}

/// A heading or paragraph of a document, cut where its anchors stand.
public struct SourceLine: Hashable, Sendable {
  public let isHeading: Bool
  public let spans: [Span]

  public struct Span: Hashable, Sendable {
    public let anchor: String?
    public let text: String
  }
}

/// A clause word for word.
public struct Clause: Hashable, Sendable {
  /// `M12`, a marked sentence in it: `M12.2`, or an organ's entry in an annex: `A2.housing`.
  public let anchor: String
  public let text: String
  /// SHA-256 of the text.
  public let hash: String
}

public struct Law: Sendable {
  public let key: String
  public let title: String
  public let rank: Rank
  public let articles: [String: Article]

  public struct Article: Hashable, Sendable {
    public let number: String
    /// What it says, in the book's own words.
    public let gist: String
    public let verified: Verification
    /// Its number in the text that was read, where a later revision has renumbered it.
    public let formerly: String?
    /// The number is worked out from the revisions that are known, not read.
    public let isInferred: Bool
  }

  /// How sure the book is of the text it speaks of.
  public enum Verification: String, Sendable, CaseIterable {
    /// The text was read, though not in the official data base.
    case read
    /// Known from others who cite it.
    case secondHand = "second_hand"
    case unverified
  }
}

/// `seed#M12.2`, `cc#203`
public struct Citation: Hashable, Sendable, CustomStringConvertible {
  public let source: String
  public let anchor: String

  public init(source: String, anchor: String) {
    self.source = source
    self.anchor = anchor
  }

  public init?(_ text: String) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(source: String(parts[0]), anchor: String(parts[1]))
  }

  public var description: String { "\(source)#\(anchor)" }
}
