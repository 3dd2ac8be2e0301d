/// The closed list of what the book can speak about.
public struct Vocabulary: Sendable {
  /// Things and organs by name: `contract` 物业服务合同.
  public let entities: [String: EntityKind]
  public let attributes: [String: AttributeKind]
  public let events: [String: EventKind]
}

/// A kind of thing or organ that duties can be about, and which of them there are.
public struct EntityKind: Hashable, Sendable {
  public let name: String
  public let title: String
  public let extent: Extent

  public enum Extent: String, Sendable, CaseIterable {
    /// Those that facts speak of.
    case things
    /// The one district of the book.
    case district
    /// The organs that the rule names as bearers.
    case bearers
    /// The organs of the class of this name, or the one organ.
    case organs
  }
}

/// A property that a fact can state.
public struct AttributeKind: Hashable, Sendable {
  public let name: String
  public let title: String
  public let type: ValueType
  /// The values of a choice, with their Chinese, in the book's order.
  public let choices: [Choice]

  public enum ValueType: String, Sendable, CaseIterable {
    case text, number, flag, day, choice, organ, organs, rule, month, year
    /// A month or a year: `2026-01`, `2026`.
    case period
    /// Several of a list of values.
    case choices
  }

  public struct Choice: Hashable, Sendable {
    public let value: String
    public let title: String
  }

  public func title(of value: String) -> String {
    choices.first { $0.value == value }?.title ?? value
  }
}

/// Something that can happen, and what one has to say to record it.
public struct EventKind: Hashable, Sendable {
  public let name: String
  public let title: String
  /// The parts of its subject that must be named.
  public let about: [String]
  /// Parts of which exactly one must be named.
  public let oneOf: [String]
  /// Parts that may be named besides.
  public let mayBeAbout: [String]
  public let needs: [String]
  public let mayState: [String]
  /// `true` if it is about the future: the day is the day planned.
  public let isPlan: Bool
  public let evidence: Evidence

  public enum Evidence: Hashable, Sendable {
    case none
    /// What proves it: 备案回执.
    case expected(String)
  }
}
