public import Civil

/// What must be done by when after something has happened.
public struct Deadline: Sendable {
  public internal(set) var triggers: [String]
  public internal(set) var term: Term
  public internal(set) var doneBy: [String]
  /// Only events of which this holds fulfil the duty.
  public internal(set) var validIf: Guard?
  /// The trigger is a plan; the latest one known counts, until `actual` has happened.
  public internal(set) var followsLatestPlan: Bool
  public let actual: String?
  public let pauses: [Pause]
  /// Events with which the thing itself ends, and the duty with it.
  public let lapsesOn: [String]
  /// Late is breached, without an order.
  public internal(set) var breachesAtOnce: Bool
  public let extending: Extension?
  /// The bearer's own part, where an organ has to act on it before the duty is done.
  public let ownPart: [String]

  public enum Term: Hashable, Sendable {
    case period(Period)
    /// A word without a number, by its key among the open terms.
    case open(String)
    /// The text names no time at all.
    case none
    /// The trigger itself states the last day; a trigger that does not falls back to a term.
    indirect case stated(String, otherwise: Term)
  }

  /// A competent organ may give more time, as long as the time has not run out.
  public struct Extension: Hashable, Sendable {
    public internal(set) var by: String
    /// The attribute with the new last day.
    public let until: String
    public let atMost: Int
  }

  public struct Pause: Hashable, Sendable {
    public let from: String
    public let until: String
  }
}

/// At least so many times in each calendar month or year.
public struct Recurrence: Sendable {
  public internal(set) var unit: Window.Unit
  /// Not each month or year, but again within a time that is an open term: 定期.
  public internal(set) var again: String?
  public internal(set) var atLeast: Int
  public internal(set) var doneBy: [String]
  public internal(set) var validIf: Guard?
  /// The attribute with which an event says for which month or year it was done, if not for its
  /// own.
  public internal(set) var periodAttribute: String?
}

/// Which organ is competent, by what is known of the matter.
public struct RoutingTable: Sendable {
  public internal(set) var rows: [Row]

  public struct Row: Sendable {
    /// The values that an attribute may have here.
    public internal(set) var when: [String: [String]]
    public internal(set) var to: Party
    /// The sentences that make this organ competent: its own entry of an annex.
    public let cites: [Citation]
  }
}

/// What a document must say, item by item in the order of the text. No day hangs on it: what is
/// missing is shown where the document is registered, or by the event that shows it.
public struct RequiredContent: Sendable {
  public internal(set) var items: [Item]
  /// Where an event shows the document, and with which attribute it lists what stands in it.
  public let shown: Shown?

  public struct Shown: Hashable, Sendable {
    public let events: [String]
    public let attribute: String
  }

  public struct Item: Hashable, Sendable {
    /// The name that stays when the wording changes.
    public let key: String
    public let title: String
  }
}

/// What may follow. It is always a proposal that a competent person decides.
public struct Consequence: Sendable {
  public internal(set) var by: Party
  /// The event with which it is done.
  public let act: String
  public internal(set) var target: Party?
  public internal(set) var isAppealable: Bool
}
